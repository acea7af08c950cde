package vn.hoso.deadline;

import java.util.Arrays;

/** The units in which Vietnamese procedures state their time limits. */
public enum LimitUnit {
    /** Giờ làm việc: time inside the shifts of working days. */
    WORKING_HOUR("giờ làm việc", "working hour"),
    /** Ngày làm việc: whole working days, the first day excluded. */
    WORKING_DAY("ngày làm việc", "working day"),
    /** Ngày: calendar days; a last day of rest rolls to the next working day. */
    DAY("ngày", "day"),
    /** Tháng: calendar months; the 31st clamps to the month's end, then rolls like {@link #DAY}. */
    MONTH("tháng", "month");

    private final String vi;
    private final String en;

    LimitUnit(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /**
     * Reads a unit by its exact name.
     *
     * @throws IllegalArgumentException if there is no such unit; the message lists those there are
     */
    public static LimitUnit of(String name) {
        return Arrays.stream(values())
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown unit '%s': use one of %s".formatted(name, Arrays.toString(values()))));
    }

    String vi(int amount) {
        return amount + " " + vi;
    }

    String en(int amount) {
        return amount + " " + en + (amount == 1 ? "" : "s");
    }
}
