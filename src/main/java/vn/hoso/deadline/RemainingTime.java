package vn.hoso.deadline;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import vn.hoso.base.LocalizedText;

/**
 * How far a due time lies ahead, or behind, in one round figure.
 *
 * <p>Ahead: working days after today up to the due day; on the last of them, working hours rounded down, then minutes.
 * Behind: calendar days between the two dates; on the same date, hours and then minutes by the clock.
 *
 * @param amount never negative
 */
public record RemainingTime(long amount, Unit unit, boolean overdue) {

    /** What {@link #amount} counts. */
    public enum Unit {
        /** Working days while ahead, calendar days when overdue. */
        DAY,
        HOUR,
        MINUTE
    }

    static RemainingTime of(WorkingTime time, LocalDateTime now, LocalDateTime due) {
        if (now.isAfter(due)) {
            long days = ChronoUnit.DAYS.between(due.toLocalDate(), now.toLocalDate());
            return days > 0 ? new RemainingTime(days, Unit.DAY, true) : within(Duration.between(due, now), true);
        }
        int days = time.workingDays(now.toLocalDate(), due.toLocalDate());
        return days > 0
                ? new RemainingTime(days, Unit.DAY, false)
                : within(Duration.ofNanos(time.between(now, due)), false);
    }

    private static RemainingTime within(Duration length, boolean overdue) {
        return length.toHours() > 0
                ? new RemainingTime(length.toHours(), Unit.HOUR, overdue)
                : new RemainingTime(length.toMinutes(), Unit.MINUTE, overdue);
    }

    /** "Còn 5 ngày làm việc", "Còn 4 giờ", "Quá hạn 2 ngày". */
    public LocalizedText text() {
        return overdue ? overdueText() : aheadText();
    }

    private LocalizedText aheadText() {
        return switch (unit) {
            case DAY -> new LocalizedText("Còn " + amount + " ngày làm việc", plural("working day") + " left");
            case HOUR -> new LocalizedText("Còn " + amount + " giờ", plural("hour") + " left");
            case MINUTE ->
                amount == 0
                        ? new LocalizedText("Còn chưa đến 1 phút", "Less than a minute left")
                        : new LocalizedText("Còn " + amount + " phút", plural("minute") + " left");
        };
    }

    private LocalizedText overdueText() {
        return switch (unit) {
            case DAY -> new LocalizedText("Quá hạn " + amount + " ngày", plural("day") + " overdue");
            case HOUR -> new LocalizedText("Quá hạn " + amount + " giờ", plural("hour") + " overdue");
            case MINUTE ->
                amount == 0
                        ? new LocalizedText("Vừa quá hạn", "Just overdue")
                        : new LocalizedText("Quá hạn " + amount + " phút", plural("minute") + " overdue");
        };
    }

    private String plural(String noun) {
        return amount + " " + noun + (amount == 1 ? "" : "s");
    }
}
