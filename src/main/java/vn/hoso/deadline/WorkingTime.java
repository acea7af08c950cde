package vn.hoso.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Arithmetic on the working time of one calendar, day by day and never minute by minute. Lengths are nanoseconds of
 * working time; a length is bounded by the years that {@link Guard} admits and fits a long.
 */
final class WorkingTime {

    /** Ten years without a working day is a mistake in the calendar, not a holiday. */
    private static final int SEARCH_DAYS = 3_660;

    private static final long END_OF_DAY = LocalTime.MAX.toNanoOfDay() + 1;

    private final WorkingCalendar calendar;

    WorkingTime(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    /** {@code t} if it lies in working time, else the beginning of the next shift. */
    LocalDateTime snap(LocalDateTime t) {
        var time = t.toLocalTime();
        for (var shift : calendar.shiftsOn(t.toLocalDate())) {
            if (time.isBefore(shift.to())) {
                return time.isBefore(shift.from()) ? t.toLocalDate().atTime(shift.from()) : t;
            }
        }
        return opening(nextWorkingDay(t.toLocalDate()));
    }

    /** {@code t} if the desk takes cases in then, else when it next does: in working time or in a reception shift. */
    LocalDateTime accept(LocalDateTime t) {
        var work = snap(t);
        for (var day = t.toLocalDate(); !day.isAfter(work.toLocalDate()); day = day.plusDays(1)) {
            for (var shift : calendar.receptionOn(day)) {
                var opens = day.atTime(shift.from());
                if (t.isBefore(day.atTime(shift.to())) && opens.isBefore(work)) {
                    return t.isBefore(opens) ? opens : t;
                }
            }
        }
        return work;
    }

    LocalDateTime opening(LocalDate workingDay) {
        return workingDay.atTime(calendar.shiftsOn(workingDay).getFirst().from());
    }

    LocalDateTime close(LocalDate workingDay) {
        return workingDay.atTime(calendar.shiftsOn(workingDay).getLast().to());
    }

    LocalDate nextWorkingDay(LocalDate date) {
        return step(date, 1);
    }

    LocalDate previousWorkingDay(LocalDate date) {
        return step(date, -1);
    }

    LocalDate workingDayFrom(LocalDate date) {
        return calendar.isWorkingDay(date) ? date : nextWorkingDay(date);
    }

    LocalDate workingDayUntil(LocalDate date) {
        return calendar.isWorkingDay(date) ? date : previousWorkingDay(date);
    }

    LocalDate plusWorkingDays(LocalDate date, int days) {
        var day = date;
        for (int i = 0; i < days; i++) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    LocalDate minusWorkingDays(LocalDate date, int days) {
        var day = date;
        for (int i = 0; i < days; i++) {
            day = previousWorkingDay(day);
        }
        return day;
    }

    /** How many working days lie after {@code from}, up to and with {@code to}. */
    int workingDays(LocalDate from, LocalDate to) {
        int days = 0;
        for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                days++;
            }
        }
        return days;
    }

    /** The moment by which {@code length} of working time has passed; a shift's end stays that end. */
    LocalDateTime add(LocalDateTime t, long length) {
        if (length == 0) {
            return t;
        }
        var day = t.toLocalDate();
        long since = t.toLocalTime().toNanoOfDay();
        long left = length;
        while (true) {
            for (var shift : calendar.shiftsOn(day)) {
                long part = shift.overlap(since, END_OF_DAY);
                if (part >= left) {
                    return day.atTime(
                            LocalTime.ofNanoOfDay(Math.max(since, shift.from().toNanoOfDay()) + left));
                }
                left -= part;
            }
            day = nextWorkingDay(day);
            since = 0;
        }
    }

    /** The moment from which {@code length} of working time remains until {@code t}; a shift's start stays that start. */
    LocalDateTime subtract(LocalDateTime t, long length) {
        if (length == 0) {
            return t;
        }
        var day = t.toLocalDate();
        long until = t.toLocalTime().toNanoOfDay();
        long left = length;
        while (true) {
            for (var shift : calendar.shiftsOn(day).reversed()) {
                long part = shift.overlap(0, until);
                if (part >= left) {
                    return day.atTime(
                            LocalTime.ofNanoOfDay(Math.min(until, shift.to().toNanoOfDay()) - left));
                }
                left -= part;
            }
            day = previousWorkingDay(day);
            until = END_OF_DAY;
        }
    }

    /** The working time in [{@code from}, {@code to}]; nothing if {@code to} is not later. */
    long between(LocalDateTime from, LocalDateTime to) {
        long sum = 0;
        var last = to.toLocalDate();
        for (var day = from.toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            long since = day.equals(from.toLocalDate()) ? from.toLocalTime().toNanoOfDay() : 0;
            long until = day.equals(last) ? to.toLocalTime().toNanoOfDay() : END_OF_DAY;
            for (var shift : calendar.shiftsOn(day)) {
                sum += shift.overlap(since, until);
            }
        }
        return sum;
    }

    private LocalDate step(LocalDate date, int direction) {
        var day = date;
        for (int i = 0; i < SEARCH_DAYS; i++) {
            day = day.plusDays(direction);
            if (calendar.isWorkingDay(day)) {
                return day;
            }
        }
        throw new ImpossibleTime(
                "Lịch không có ngày làm việc nào trong vòng %d ngày quanh %s".formatted(SEARCH_DAYS, date),
                "The calendar has no working day within %d days of %s".formatted(SEARCH_DAYS, date));
    }
}
