package vn.hoso.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hoso.base.OfficialTime;

/**
 * The same rules told differently: a walk through the minutes, or through the days, that asks at each whether it counts.
 * Knows resuming pauses on whole minutes only.
 */
final class SlowModel {

    private final WorkingCalendar calendar;
    private final List<Pause> pauses;

    SlowModel(WorkingCalendar calendar, List<Pause> pauses) {
        this.calendar = calendar;
        this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
    }

    LocalDateTime due(LocalDateTime received, TimeLimit limit, LocalTime cutOff) {
        var start = nextWorkingMinute(received);
        if (cutOff != null && start.toLocalTime().isAfter(cutOff)) {
            start = nextWorkingMinute(start.toLocalDate().plusDays(1).atStartOfDay());
        }
        return switch (limit) {
            case TimeLimit.WorkingHours hours -> spend(start, hours.amount() * 60);
            case TimeLimit.WorkingDays days -> workingDays(start, days.amount());
            case TimeLimit.CalendarDays days -> days(start, days.amount());
            case TimeLimit.Months months -> {
                var day = start.toLocalDate();
                int days = 0;
                while (day.plusDays(days).isBefore(day.plusMonths(months.amount()))) {
                    days++;
                }
                yield days(start, days);
            }
        };
    }

    private LocalDateTime workingDays(LocalDateTime start, int amount) {
        int minutes = minutesLeftOn(start);
        var day = start.toLocalDate();
        for (int n = 0; n < amount; ) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                n++;
                minutes += minutesLeftOn(day.atStartOfDay());
            }
        }
        var end = spend(start, minutes);
        for (var pause : pauses) {
            var to = OfficialTime.local(pause.to());
            if (to.isAfter(end) && OfficialTime.local(pause.from()).isBefore(close(end)) && !pause.isEmpty()) {
                end = nextWorkingMinute(to);
            }
        }
        return close(end);
    }

    private LocalDateTime spend(LocalDateTime start, int minutes) {
        int left = minutes;
        for (var t = start; ; t = t.plusMinutes(1)) {
            if (isWorking(t) && !isPaused(t)) {
                left--;
                if (left == 0) {
                    return t.plusMinutes(1);
                }
            }
        }
    }

    private LocalDateTime days(LocalDateTime start, int amount) {
        Set<LocalDate> uncounted = new HashSet<>();
        uncounted.add(start.toLocalDate());
        Set<LocalDate> settled = new HashSet<>();
        var base = start.toLocalDate();
        int n = amount;
        for (var pause : united()) {
            var from = OfficialTime.local(pause.from());
            var to = OfficialTime.local(pause.to());
            var last = walk(base, n, uncounted);
            var due = closeOnOrAfter(last);
            if (pause.isEmpty() || !to.isAfter(start) || !from.isBefore(due)) {
                continue;
            }
            for (var day = from.toLocalDate(); day.atStartOfDay().isBefore(to); day = day.plusDays(1)) {
                if (!settled.contains(day)) {
                    uncounted.add(day);
                }
            }
            if (from.toLocalDate().isAfter(last)
                    || !closeOnOrAfter(walk(base, n, uncounted)).isAfter(to)) {
                // Nothing is left to count: the day on which work goes on is the last one.
                var day = to.toLocalDate();
                if (!closeOnOrAfter(day).isAfter(to)) {
                    day = day.plusDays(1);
                }
                if (uncounted.remove(day)) {
                    settled.add(day);
                }
                base = day.minusDays(1);
                n = 1;
            }
        }
        return closeOnOrAfter(walk(base, n, uncounted));
    }

    /** The pauses with those that overlap or touch made one, found minute by minute. */
    private List<Pause> united() {
        var union = new ArrayList<Pause>();
        if (pauses.isEmpty()) {
            return union;
        }
        var last = pauses.stream().map(Pause::to).max(Comparator.naturalOrder()).orElseThrow();
        Instant begun = null;
        for (var t = pauses.getFirst().from(); !t.isAfter(last); t = t.plusSeconds(60)) {
            var paused = isPaused(OfficialTime.local(t));
            if (paused && begun == null) {
                begun = t;
            } else if (!paused && begun != null) {
                union.add(Pause.resuming(begun, t));
                begun = null;
            }
        }
        return union;
    }

    private static LocalDate walk(LocalDate zero, int days, Set<LocalDate> uncounted) {
        var day = zero;
        for (int n = 0; n < days; ) {
            day = day.plusDays(1);
            if (!uncounted.contains(day)) {
                n++;
            }
        }
        return day;
    }

    private LocalDateTime closeOnOrAfter(LocalDate date) {
        var day = date;
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return close(day.atStartOfDay());
    }

    private LocalDateTime close(LocalDateTime t) {
        return t.toLocalDate()
                .atTime(calendar.shiftsOn(t.toLocalDate()).getLast().to());
    }

    private int minutesLeftOn(LocalDateTime from) {
        int minutes = 0;
        for (var t = from; t.toLocalDate().equals(from.toLocalDate()); t = t.plusMinutes(1)) {
            minutes += isWorking(t) ? 1 : 0;
        }
        return minutes;
    }

    private LocalDateTime nextWorkingMinute(LocalDateTime from) {
        var t = from;
        while (!isWorking(t)) {
            t = t.plusMinutes(1);
        }
        return t;
    }

    private boolean isWorking(LocalDateTime t) {
        for (var shift : calendar.shiftsOn(t.toLocalDate())) {
            if (!t.toLocalTime().isBefore(shift.from()) && t.toLocalTime().isBefore(shift.to())) {
                return true;
            }
        }
        return false;
    }

    private boolean isPaused(LocalDateTime t) {
        var instant = t.atZone(OfficialTime.ZONE).toInstant();
        return pauses.stream().anyMatch(pause -> !instant.isBefore(pause.from()) && instant.isBefore(pause.to()));
    }
}
