package vn.hoso.deadline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;

/**
 * A stretch during which the clock stands, made of pauses that overlap or touch, so that nothing counts twice.
 *
 * @param to null while it lasts
 * @param restart whether any of its pauses makes the limit start afresh; it then does at the end of the whole
 */
record Stop(LocalDateTime from, @Nullable LocalDateTime to, boolean restart, List<Pause> pauses) {

    /** The stops that these pauses make, in the order of time. */
    static List<Stop> of(Collection<Pause> pauses) {
        var stops = new ArrayList<Stop>();
        pauses.stream()
                .filter(pause -> !pause.isEmpty())
                .sorted(Comparator.comparing(Pause::from))
                .map(Stop::one)
                .forEach(next -> {
                    if (!stops.isEmpty() && stops.getLast().touches(next)) {
                        stops.add(stops.removeLast().with(next));
                    } else {
                        stops.add(next);
                    }
                });
        return stops;
    }

    /** Whether it is over when the clock starts. */
    boolean endsBy(LocalDateTime start) {
        return to != null && !to.isAfter(start);
    }

    /** What of it lies at or after {@code start}: a clock that does not run cannot stop. */
    Stop since(LocalDateTime start) {
        return from.isBefore(start) ? new Stop(start, to, restart, pauses) : this;
    }

    private static Stop one(Pause pause) {
        var to = pause.to();
        return new Stop(
                OfficialTime.local(pause.from()),
                to == null ? null : OfficialTime.local(to),
                pause.then() == Pause.Then.RESTART,
                List.of(pause));
    }

    private boolean touches(Stop next) {
        return to == null || !next.from.isAfter(to);
    }

    private Stop with(Stop next) {
        var both = new ArrayList<>(pauses);
        both.addAll(next.pauses);
        var end = to == null || next.to == null ? null : to.isAfter(next.to) ? to : next.to;
        return new Stop(from, end, restart || next.restart, both);
    }
}
