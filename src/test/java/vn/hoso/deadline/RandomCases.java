package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import vn.hoso.base.OfficialTime;

/** Calendars, limits and pauses drawn from a seed, all on whole minutes. */
final class RandomCases {

    static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    private final Random random;

    RandomCases(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    WeeklyShifts weekly() {
        var days = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        if (below(4) == 0) {
            days.remove(DayOfWeek.of(1 + below(5)));
        }
        int morning = 6 * 60 + below(180);
        int noon = morning + 60 + below(180);
        int after = noon + below(2) * (30 + below(90));
        return WeeklyShifts.on(days, shift(morning, noon), shift(after, after + 60 + below(240)));
    }

    List<SpecialDay> days() {
        var special = new ArrayList<SpecialDay>();
        var seen = new HashSet<LocalDate>();
        for (int i = below(12); i > 0; i--) {
            var date = FIRST.plusDays(below(40));
            if (seen.add(date)) {
                var weekend = date.getDayOfWeek().getValue() > 5;
                special.add(weekend && below(2) == 0 ? SpecialDay.worked(date) : SpecialDay.off(date));
            }
        }
        return special;
    }

    Instant instant(int withinDays) {
        return FIRST.atStartOfDay(OfficialTime.ZONE).toInstant().plusSeconds(60L * below(withinDays * 24 * 60));
    }

    LocalTime cutOff() {
        return below(2) == 0 ? null : LocalTime.of(8 + below(10), below(60));
    }

    List<Pause> pauses(Instant received) {
        var pauses = new ArrayList<Pause>();
        for (int i = below(5); i > 0; i--) {
            var from = received.plusSeconds(60L * (below(12 * 24 * 60) - 24 * 60));
            pauses.add(Pause.resuming(from, from.plusSeconds(60L * below(below(2) == 0 ? 300 : 5000))));
        }
        return pauses;
    }

    private static Shift shift(int from, int to) {
        return new Shift(LocalTime.of(from / 60, from % 60), LocalTime.of(to / 60, to % 60));
    }
}
