package vn.hoso.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.DeadlineCalculator;

/** How late an overdue case is, in working days of the supervisor's calendar, as badges count them. */
public enum Lateness {
    TODAY("hom-nay", 0, "Dưới 1 ngày làm việc", "Under 1 working day"),
    UP_TO_2("1-2", 2, "1–2 ngày làm việc", "1–2 working days"),
    UP_TO_5("3-5", 5, "3–5 ngày làm việc", "3–5 working days"),
    UP_TO_10("6-10", 10, "6–10 ngày làm việc", "6–10 working days"),
    MORE("tren-10", Integer.MAX_VALUE, "Trên 10 ngày làm việc", "Over 10 working days");

    private final String word;
    private final int days;
    private final LocalizedText label;

    Lateness(String word, int days, String vi, String en) {
        this.word = word;
        this.days = days;
        this.label = new LocalizedText(vi, en);
    }

    public String word() {
        return word;
    }

    public LocalizedText label() {
        return label;
    }

    /** The earliest due instant that is no later than this at {@code now}. */
    Instant earliest(DeadlineCalculator calculator, Instant now) {
        return this == MORE ? Instant.EPOCH : calculator.lateByAtMost(days, now);
    }

    /** The due instant from which on it is less late than this; for the least late, one in the future. */
    Instant before(DeadlineCalculator calculator, Instant now) {
        return this == TODAY ? now.plus(Duration.ofDays(1)) : values()[ordinal() - 1].earliest(calculator, now);
    }

    static Optional<Lateness> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
