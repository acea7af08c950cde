package vn.hoso.casefile;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.TimeLimit;

/**
 * A step that a case has reached, as an officer reads of it.
 *
 * @param automatic whether the system does it and nobody waits for anyone
 * @param who the person who did it or has it, with the unit; the unit alone while nobody has it; null where it is no work
 *     of an officer
 * @param endedAt null while the case stands there
 * @param cancelled whether it fell away before it was done
 * @param worked the working time that it has taken so far, by the calendars of the case's units
 * @param budget what the model allows for it; null for a step without one
 * @param late whether it took, or takes, longer than that
 */
public record CaseStep(
        LocalizedText name,
        boolean automatic,
        @Nullable String who,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelled,
        Duration worked,
        @Nullable TimeLimit budget,
        boolean late) {

    /** How long it took: "3 giờ 20 phút làm việc", "3 h 20 min of working time". */
    public LocalizedText length() {
        long hours = worked.toHours();
        int minutes = worked.toMinutesPart();
        if (hours == 0) {
            return new LocalizedText(minutes + " phút làm việc", minutes + " min of working time");
        }
        return minutes == 0
                ? new LocalizedText(hours + " giờ làm việc", hours + " h of working time")
                : new LocalizedText(
                        hours + " giờ " + minutes + " phút làm việc", hours + " h " + minutes + " min of working time");
    }
}
