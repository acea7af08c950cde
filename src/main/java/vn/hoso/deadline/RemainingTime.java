package vn.hoso.deadline;

import java.time.Duration;
import java.time.LocalDateTime;
import vn.hoso.base.LocalizedText;

/**
 * How far a due time lies ahead, or behind, in one round figure of working time: one clock for both, so that a case which
 * had two days left yesterday cannot be four days late after a holiday.
 *
 * <p>Working days after the one date up to the other; where there is none, working hours rounded down, then minutes. What
 * fell due before a weekend or a holiday is just overdue until work begins again.
 *
 * @param amount never negative
 */
public record RemainingTime(long amount, Unit unit, boolean overdue) {

    /** What {@link #amount} counts. */
    public enum Unit {
        /** Working days. */
        DAY,
        HOUR,
        MINUTE
    }

    static RemainingTime of(WorkingTime time, LocalDateTime now, LocalDateTime due) {
        return now.isAfter(due) ? between(time, due, now, true) : between(time, now, due, false);
    }

    private static RemainingTime between(WorkingTime time, LocalDateTime from, LocalDateTime to, boolean overdue) {
        int days = time.workingDays(from.toLocalDate(), to.toLocalDate());
        return days > 0
                ? new RemainingTime(days, Unit.DAY, overdue)
                : within(Duration.ofNanos(time.between(from, to)), overdue);
    }

    private static RemainingTime within(Duration length, boolean overdue) {
        return length.toHours() > 0
                ? new RemainingTime(length.toHours(), Unit.HOUR, overdue)
                : new RemainingTime(length.toMinutes(), Unit.MINUTE, overdue);
    }

    /** "Còn 5 ngày làm việc", "Còn 4 giờ", "Quá hạn 2 ngày làm việc". */
    public LocalizedText text() {
        return overdue ? overdueText() : aheadText();
    }

    /** The same where there is little room and the whole is told beside it: days without the word that they are working days. */
    public LocalizedText brief() {
        LocalizedText whole = text();
        return new LocalizedText(
                whole.vi().replace(" ngày làm việc", " ngày"), whole.en().replace("working day", "day"));
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
            case DAY -> new LocalizedText("Quá hạn " + amount + " ngày làm việc", plural("working day") + " overdue");
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
