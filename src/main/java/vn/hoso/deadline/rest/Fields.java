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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.TimeLimit;

/** Reads single fields; what is wrong is told with the field's name and an example. */
final class Fields {

    /** More entries than this in one list are a mistake. */
    private static final int MOST_ENTRIES = 10_000;

    private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3))
            .toList();

    private Fields() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.missing(field);
        }
        return value;
    }

    static <T extends @Nullable Object> List<T> list(@Nullable List<T> values, String field) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > MOST_ENTRIES) {
            throw RequestRefused.unreadable(
                    "“%s” có hơn %d mục.".formatted(field, MOST_ENTRIES),
                    "“%s” has more than %d entries.".formatted(field, MOST_ENTRIES));
        }
        return values;
    }

    static Instant instant(@Nullable String value, String field) {
        return parse(
                value,
                field,
                new LocalizedText(
                        "thời điểm có múi giờ, ví dụ 2026-04-24T16:10:00+07:00",
                        "a time with offset such as 2026-04-24T16:10:00+07:00"),
                text -> OffsetDateTime.parse(text).toInstant());
    }

    static LocalDate date(@Nullable String value, String field) {
        return parse(
                value,
                field,
                new LocalizedText("ngày, ví dụ 2026-04-30", "a date such as 2026-04-30"),
                LocalDate::parse);
    }

    static LocalTime time(@Nullable String value, String field) {
        return parse(
                value,
                field,
                new LocalizedText("giờ trong ngày, ví dụ 15:00", "a time of day such as 15:00"),
                LocalTime::parse);
    }

    static int amount(@Nullable BigDecimal value, String field) {
        var number = required(value, field).stripTrailingZeros();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(TimeLimit.MAXIMUM)) > 0 || number.scale() > 0) {
            throw RequestRefused.unreadable(
                    "“%s” phải là số nguyên từ 0 đến %d.".formatted(field, TimeLimit.MAXIMUM),
                    "“%s” must be a whole number between 0 and %d.".formatted(field, TimeLimit.MAXIMUM));
        }
        return number.intValue();
    }

    static DayOfWeek weekday(@Nullable String value, String field) {
        int day = WEEKDAYS.indexOf(required(value, field));
        if (day < 0) {
            throw notOneOf(field, String.valueOf(value), String.join(", ", WEEKDAYS));
        }
        return DayOfWeek.of(day + 1);
    }

    static <E extends Enum<E>> E oneOf(Class<E> type, @Nullable String value, String field) {
        var name = required(value, field);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> notOneOf(
                        field,
                        name,
                        Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static RequestRefused notOneOf(String field, String value, String known) {
        return RequestRefused.unreadable(
                "“%s”: “%s” không thuộc các giá trị %s.".formatted(field, value, known),
                "“%s”: “%s” is not one of %s.".formatted(field, value, known));
    }

    private static <T> T parse(
            @Nullable String value, String field, LocalizedText expected, Function<String, T> parser) {
        var text = required(value, field);
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw RequestRefused.unreadable(
                    "“%s”: “%s” không phải là %s.".formatted(field, text, expected.vi()),
                    "“%s”: “%s” is not %s.".formatted(field, text, expected.en()));
        }
    }
}
