package vn.hoso.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;

/** How late an overdue case is, in calendar days between the due date and today. */
public enum Lateness {
    TODAY("hom-nay", 0, "Trong ngày", "Today"),
    UP_TO_2("1-2", 2, "1–2 ngày", "1–2 days"),
    UP_TO_5("3-5", 5, "3–5 ngày", "3–5 days"),
    UP_TO_10("6-10", 10, "6–10 ngày", "6–10 days"),
    MORE("tren-10", Integer.MAX_VALUE, "Trên 10 ngày", "Over 10 days");

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

    /** The earliest due instant that is no later than this, on the official day {@code today}. */
    Instant earliest(LocalDate today) {
        return this == MORE
                ? Instant.EPOCH
                : today.minusDays(days).atStartOfDay(OfficialTime.ZONE).toInstant();
    }

    /** The due instant from which on it is less late than this; for the least late, one in the future. */
    Instant before(LocalDate today) {
        return this == TODAY
                ? today.plusDays(1).atStartOfDay(OfficialTime.ZONE).toInstant()
                : values()[ordinal() - 1].earliest(today);
    }

    static Lateness of(Instant due, LocalDate today) {
        return Arrays.stream(values())
                .filter(step -> !due.isBefore(step.earliest(today)))
                .findFirst()
                .orElse(MORE);
    }

    static Optional<Lateness> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }
}
