package vn.hoso.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How one unit is counted. A count works on an <em>exact</em> end, which pauses move, and tells the official due time
 * of such an end. Rounding happens only there, so that two short pauses do not cost two days.
 */
sealed interface Count {

    /** The exact end of the limit for a clock that starts at {@code start}, a moment of working time. */
    LocalDateTime begin(LocalDateTime start);

    /** The official due time of an exact end. */
    LocalDateTime due(LocalDateTime end);

    /**
     * The exact end after the clock stood from {@code from} to {@code to}, where {@code from} lies before the due time.
     *
     * @param counted the last date that is already accounted for: it is not added again
     */
    LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to, LocalDate counted);

    static Count of(TimeLimit limit, WorkingTime time) {
        return switch (limit) {
            case TimeLimit.WorkingHours hours -> new Hours(hours.amount(), time);
            case TimeLimit.WorkingDays days -> new WorkingDays(days.amount(), time);
            case TimeLimit.CalendarDays days -> new Calendar(days.amount(), ChronoUnit.DAYS, time);
            case TimeLimit.Months months -> new Calendar(months.amount(), ChronoUnit.MONTHS, time);
        };
    }

    /** Working time across shifts: a pause adds the working time inside it. */
    record Hours(int amount, WorkingTime time) implements Count {
        @Override
        public LocalDateTime begin(LocalDateTime start) {
            return time.add(start, amount * ChronoUnit.HOURS.getDuration().toNanos());
        }

        @Override
        public LocalDateTime due(LocalDateTime end) {
            return end;
        }

        @Override
        public LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to, LocalDate counted) {
            long left = time.between(from, end);
            return left == 0 ? time.snap(to) : time.add(to, left);
        }
    }

    /**
     * Working days, due at the close of the last one. What was left in working time when the clock stopped is what is
     * left when it goes on; the due time is the close of the working day on which that ends. Stops that begin between
     * an end and the close of its day move the due time past the stop.
     */
    record WorkingDays(int amount, WorkingTime time) implements Count {
        @Override
        public LocalDateTime begin(LocalDateTime start) {
            return time.close(time.plusWorkingDays(start.toLocalDate(), amount));
        }

        @Override
        public LocalDateTime due(LocalDateTime end) {
            return time.close(end.toLocalDate());
        }

        @Override
        public LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to, LocalDate counted) {
            long left = time.between(from, end);
            return left == 0 ? time.snap(to) : time.add(to, left);
        }
    }

    /**
     * Calendar days and months, due at the close of the last day or of the next working day. A day on which the clock
     * stood, even in part, is not counted: each such day after the first is added once. A stop that begins when all days
     * are counted and only the roll to a working day is left moves the due time past itself.
     */
    record Calendar(int amount, ChronoUnit unit, WorkingTime time) implements Count {
        @Override
        public LocalDateTime begin(LocalDateTime start) {
            return start.toLocalDate().plus(amount, unit).atStartOfDay();
        }

        @Override
        public LocalDateTime due(LocalDateTime end) {
            return time.close(time.workingDayFrom(end.toLocalDate()));
        }

        @Override
        public LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to, LocalDate counted) {
            var exact = end.toLocalDate();
            var moved = exact.plusDays(touched(from, to, counted)).atStartOfDay();
            var overstepped = from.toLocalDate().isAfter(exact) || !due(moved).isAfter(to);
            return overstepped ? firstDueAfter(to) : moved;
        }

        /** The earliest end whose due time is later than {@code to}. */
        private LocalDateTime firstDueAfter(LocalDateTime to) {
            var day = to.toLocalDate().atStartOfDay();
            return due(day).isAfter(to) ? day : day.plusDays(1);
        }

        /** How many dates a stop touches that are not yet accounted for. */
        long touched(LocalDateTime from, LocalDateTime to, LocalDate counted) {
            var first = from.toLocalDate().isAfter(counted) ? from.toLocalDate() : counted.plusDays(1);
            return Math.max(0, ChronoUnit.DAYS.between(first, lastTouched(to)) + 1);
        }
    }

    /** The last date of which a stop until {@code to} takes any part. */
    static LocalDate lastTouched(LocalDateTime to) {
        return to.minusNanos(1).toLocalDate();
    }
}
