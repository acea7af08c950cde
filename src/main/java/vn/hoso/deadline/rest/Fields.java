package vn.hoso.deadline.rest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.TimeLimit;

/** Reads single fields; what is wrong is told with the field's name and an example. */
final class Fields {

    /** More entries than this in one list are a mistake. */
    private static final int MOST_ENTRIES = 10_000;

    private Fields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw new IllegalArgumentException(field + " is missing");
        }
        return value;
    }

    static <T extends @Nullable Object> List<T> list(@Nullable List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("%s has more than %d entries".formatted(field, MOST_ENTRIES));
        }
        return values;
    }

    static Instant instant(@Nullable String value, String field) {
        return parse(
                value, field, "a time with offset such as 2026-04-24T16:10:00+07:00", text -> OffsetDateTime.parse(text)
                        .toInstant());
    }

    static LocalDate date(@Nullable String value, String field) {
        return parse(value, field, "a date such as 2026-04-30", LocalDate::parse);
    }

    static LocalTime time(@Nullable String value, String field) {
        return parse(value, field, "a time of day such as 15:00", LocalTime::parse);
    }

    static int amount(@Nullable BigDecimal value, String field) {
        var number = required(value, field).stripTrailingZeros();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(TimeLimit.MAXIMUM)) > 0 || number.scale() > 0) {
            throw new IllegalArgumentException(
                    "%s must be a whole number between 0 and %d".formatted(field, TimeLimit.MAXIMUM));
        }
        return number.intValue();
    }

    static DayOfWeek weekday(@Nullable String value, String field) {
        var name = required(value, field);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().substring(0, 3).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: '%s' is not one of MON, TUE, WED, THU, FRI, SAT, SUN".formatted(field, name)));
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String value, String field) {
        var name = required(value, field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s: '%s' is not one of %s".formatted(field, name, Arrays.toString(type.getEnumConstants()))));
    }

    private static <T> T parse(@Nullable String value, String field, String expected, Function<String, T> parser) {
        var text = required(value, field);
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("%s: '%s' is not %s".formatted(field, text, expected), e);
        }
    }
}
