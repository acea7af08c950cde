package vn.hoso.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hoso.base.OfficialTime;

/**
 * The same rules told differently: a walk through the minutes, or through the days, that asks at each whether it counts.
 * Knows resuming pauses on whole minutes only.
 */
final class SlowModel {

    private final WorkingCalendar calendar;
    private final List<Pause> pauses;
    private final List<Pause> united;

    SlowModel(WorkingCalendar calendar, List<Pause> pauses) {
        this.calendar = calendar;
        this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        this.united = united();
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

    /** Passes the closes of working days: those at which the clock runs count, the first of them for nothing. */
    private LocalDateTime workingDays(LocalDateTime start, int amount) {
        int n = -1;
        for (var day = start.toLocalDate(); ; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                var close = close(day.atStartOfDay());
                n += isPaused(close.minusMinutes(1)) ? 0 : 1;
                if (n == amount) {
                    return close;
                }
            }
        }
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

    /** Passes midnights: those at which the clock runs count, the first of them for nothing. */
    private LocalDateTime days(LocalDateTime start, int amount) {
        int n = -1;
        var last = start.toLocalDate();
        while (true) {
            var relevant =
                    n + 1 == amount ? closeOnOrAfter(last) : last.atTime(23, 59).plusMinutes(1);
            n += standsAt(last.atTime(23, 59), relevant) ? 0 : 1;
            if (n == amount) {
                break;
            }
            last = last.plusDays(1);
        }
        var due = closeOnOrAfter(last);
        for (var pause : united) {
            var to = OfficialTime.local(pause.to());
            if (OfficialTime.local(pause.from()).isBefore(due)) {
                for (var day = last; !due.isAfter(to); day = day.plusDays(1)) {
                    due = closeOnOrAfter(day);
                }
            }
        }
        return due;
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

    /** Whether a stop that began before {@code latest} lasts over the minute {@code t}. */
    private boolean standsAt(LocalDateTime t, LocalDateTime latest) {
        var minute = t.atZone(OfficialTime.ZONE).toInstant();
        return united.stream()
                .anyMatch(pause -> OfficialTime.local(pause.from()).isBefore(latest)
                        && !minute.isBefore(pause.from())
                        && minute.isBefore(pause.to()));
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
