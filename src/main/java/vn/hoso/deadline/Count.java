package vn.hoso.deadline;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.hoso.base.LocalizedText;

/**
 * How one unit is counted. A count works on an <em>exact</em> end, which pauses move, and tells the official due time
 * of such an end.
 *
 * @see <a href="../../../../../../docs/decisions/0013-pauses.md">Pauses</a>
 */
sealed interface Count {

    /** The exact end of the limit for a clock that starts at {@code start}, a moment of working time. */
    LocalDateTime begin(LocalDateTime start);

    /**
     * The official due time of an exact end.
     *
     * @param resumed when the clock last started or went on: no limit ends before that
     */
    LocalDateTime due(LocalDateTime end, LocalDateTime resumed);

    /** The exact end after the clock stood from {@code from}, a moment before the due time, to {@code to}. */
    LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to);

    /** What a stop adds, in words. What two adjacent stops add is what both add as one. */
    LocalizedText added(LocalDateTime from, LocalDateTime to);

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
        public LocalDateTime due(LocalDateTime end, LocalDateTime resumed) {
            return end;
        }

        @Override
        public LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to) {
            long left = time.between(from, end);
            return left == 0 ? time.snap(to) : time.add(to, left);
        }

        @Override
        public LocalizedText added(LocalDateTime from, LocalDateTime to) {
            return Reasons.addedTime(Duration.ofNanos(time.between(from, to)));
        }
    }

    /**
     * Working days, due at the close of the last one. A working day counts if the clock runs when it closes, so a pause
     * adds the working days at whose close it stands.
     */
    record WorkingDays(int amount, WorkingTime time) implements Count {
        @Override
        public LocalDateTime begin(LocalDateTime start) {
            return time.close(time.workingDayFrom(time.plusWorkingDays(start.toLocalDate(), amount)));
        }

        @Override
        public LocalDateTime due(LocalDateTime end, LocalDateTime resumed) {
            return end;
        }

        @Override
        public LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to) {
            return time.close(time.plusWorkingDays(end.toLocalDate(), closes(from, to)));
        }

        @Override
        public LocalizedText added(LocalDateTime from, LocalDateTime to) {
            return Reasons.addedDays(closes(from, to), LimitUnit.WORKING_DAY);
        }

        private int closes(LocalDateTime from, LocalDateTime to) {
            return time.workingDays(time.snap(from).toLocalDate(), time.snap(to).toLocalDate());
        }
    }

    /**
     * Calendar days and months, due at the close of the last day or of the next working day. A day counts if the clock
     * runs at its midnight end, so a pause adds as many days as lie between its two dates. A due time that would fall
     * into a pause waits for the first close after it.
     */
    record Calendar(int amount, ChronoUnit unit, WorkingTime time) implements Count {
        @Override
        public LocalDateTime begin(LocalDateTime start) {
            return start.toLocalDate().plus(amount, unit).atStartOfDay();
        }

        @Override
        public LocalDateTime due(LocalDateTime end, LocalDateTime resumed) {
            var last = time.workingDayFrom(end.toLocalDate());
            var open = time.snap(resumed).toLocalDate();
            return time.close(last.isBefore(open) ? open : last);
        }

        @Override
        public LocalDateTime stop(LocalDateTime end, LocalDateTime from, LocalDateTime to) {
            return end.plusDays(midnights(from, to));
        }

        @Override
        public LocalizedText added(LocalDateTime from, LocalDateTime to) {
            return Reasons.addedDays(midnights(from, to), LimitUnit.DAY);
        }

        private static int midnights(LocalDateTime from, LocalDateTime to) {
            return (int) ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate());
        }
    }
}
