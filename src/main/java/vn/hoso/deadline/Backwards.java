package vn.hoso.deadline;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Counts back from a due time. */
record Backwards(WorkingTime time) {

    LocalDateTime before(LocalDateTime due, TimeLimit length) {
        return switch (length) {
            case TimeLimit.WorkingHours hours ->
                time.subtract(
                        due, hours.amount() * ChronoUnit.HOURS.getDuration().toNanos());
            case TimeLimit.WorkingDays days -> {
                var last = pull(due);
                yield pull(
                        time.minusWorkingDays(last.toLocalDate(), days.amount()).atTime(last.toLocalTime()));
            }
            case TimeLimit.CalendarDays days -> pull(due.minusDays(days.amount()));
            case TimeLimit.Months months -> pull(due.minusMonths(months.amount()));
        };
    }

    /** {@code t} if it lies in a shift or at its end, else the end of the shift before. */
    private LocalDateTime pull(LocalDateTime t) {
        for (var shift : time.calendar().shiftsOn(t.toLocalDate()).reversed()) {
            if (t.toLocalTime().isAfter(shift.to())) {
                return t.toLocalDate().atTime(shift.to());
            }
            if (!t.toLocalTime().isBefore(shift.from())) {
                return t;
            }
        }
        return time.close(time.previousWorkingDay(t.toLocalDate()));
    }
}
