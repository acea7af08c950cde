package vn.hoso.deadline;

import vn.hoso.base.LocalizedText;

/**
 * A time limit as the law states it. The units are distinct types because they are counted by different rules; none
 * is convertible into another.
 *
 * <p>A limit of zero working days, days or months means <em>within the same day</em>; zero working hours is due at
 * once. Amounts above {@value #MAXIMUM} are refused as a mistake.
 */
public sealed interface TimeLimit {

    /** The largest amount that is believed. */
    int MAXIMUM = 10_000;

    /** How many of {@link #unit()}; 0 to {@value #MAXIMUM}. */
    int amount();

    LimitUnit unit();

    /** Hours inside working time. */
    record WorkingHours(int amount) implements TimeLimit {
        public WorkingHours {
            check(amount);
        }

        @Override
        public LimitUnit unit() {
            return LimitUnit.WORKING_HOUR;
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** Working days, due at the close of the last one. */
    record WorkingDays(int amount) implements TimeLimit {
        public WorkingDays {
            check(amount);
        }

        @Override
        public LimitUnit unit() {
            return LimitUnit.WORKING_DAY;
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** Calendar days, rolling off a day of rest. */
    record CalendarDays(int amount) implements TimeLimit {
        public CalendarDays {
            check(amount);
        }

        @Override
        public LimitUnit unit() {
            return LimitUnit.DAY;
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /** Calendar months, clamped to the month's end, rolling off a day of rest. */
    record Months(int amount) implements TimeLimit {
        public Months {
            check(amount);
        }

        @Override
        public LimitUnit unit() {
            return LimitUnit.MONTH;
        }

        @Override
        public String toString() {
            return code();
        }
    }

    /**
     * The limit of that many units.
     *
     * @throws IllegalArgumentException if the amount is negative or above {@value #MAXIMUM}
     */
    static TimeLimit of(int amount, LimitUnit unit) {
        return switch (unit) {
            case WORKING_HOUR -> new WorkingHours(amount);
            case WORKING_DAY -> new WorkingDays(amount);
            case DAY -> new CalendarDays(amount);
            case MONTH -> new Months(amount);
        };
    }

    /**
     * Reads what models and decision tables write, for example {@code 4 WORKING_HOUR}.
     *
     * @throws IllegalArgumentException if the text is not an amount, a space and the name of a {@link LimitUnit}
     */
    static TimeLimit parse(String text) {
        var parts = text.strip().split("\\s+", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,9}")) {
            throw new IllegalArgumentException(
                    "'%s' is not a time limit: write an amount and a unit, such as '4 WORKING_HOUR'".formatted(text));
        }
        return of(Integer.parseInt(parts[0]), LimitUnit.of(parts[1]));
    }

    /** The form that {@link #parse} reads. */
    default String code() {
        return amount() + " " + unit().name();
    }

    /** In words: "3 ngày làm việc", "3 working days". */
    default LocalizedText words() {
        return new LocalizedText(unit().vi(amount()), unit().en(amount()));
    }

    private static void check(int amount) {
        if (amount < 0 || amount > MAXIMUM) {
            throw new IllegalArgumentException(
                    "A time limit lies between 0 and %d, but this one is %d".formatted(MAXIMUM, amount));
        }
    }
}
