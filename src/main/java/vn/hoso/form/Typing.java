package vn.hoso.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.CleanText;

/**
 * Turns what came from a browser, a draft or a caller into the type that a field's values have. Strings are accepted
 * where their meaning is certain: ISO dates, plain numbers, {@code true} and {@code false}.
 */
final class Typing {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_OPTION = 500;
    private static final int MOST_CHOICES = 1000;

    private Typing() {}

    /** The typed value, or null when {@code raw} cannot be a value of this field. */
    static @Nullable Object value(FormField field, Object raw) {
        return switch (field) {
            case FormField.Text ignored -> raw instanceof String text ? CleanText.oneLine(text) : null;
            case FormField.LongText ignored -> raw instanceof String text ? CleanText.lines(text) : null;
            case FormField.Number number -> Numbers.typed(number, raw);
            case FormField.Check ignored -> bool(raw);
            case FormField.One ignored -> raw instanceof String text ? CleanText.oneLine(text) : null;
            case FormField.Many ignored -> choices(raw);
            case FormField.Date ignored -> date(raw);
            case FormField.Time ignored -> time(raw);
            case FormField.DateTime ignored -> dateTime(raw);
        };
    }

    private static @Nullable Boolean bool(Object raw) {
        if (raw instanceof Boolean value) {
            return value;
        }
        if ("true".equals(raw)) {
            return Boolean.TRUE;
        }
        return "false".equals(raw) ? Boolean.FALSE : null;
    }

    private static @Nullable List<String> choices(Object raw) {
        Collection<?> items = raw instanceof Collection<?> many ? many : List.of(raw);
        if (items.size() > MOST_CHOICES) {
            return null;
        }
        SequencedSet<String> choices = new LinkedHashSet<>();
        for (Object item : items) {
            if (!(item instanceof String text) || text.length() > LONGEST_OPTION) {
                return null;
            }
            choices.add(CleanText.oneLine(text));
        }
        return List.copyOf(new ArrayList<>(choices));
    }

    private static @Nullable LocalDate date(Object raw) {
        LocalDate date = raw instanceof LocalDate value
                ? value
                : parsed(raw, LocalDate::parse, DateTimeFormatter.ISO_LOCAL_DATE);
        return date != null && plausible(date) ? date : null;
    }

    private static @Nullable LocalTime time(Object raw) {
        return raw instanceof LocalTime value ? value : parsed(raw, LocalTime::parse, DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static @Nullable LocalDateTime dateTime(Object raw) {
        LocalDateTime value = raw instanceof LocalDateTime typed
                ? typed
                : parsed(raw, LocalDateTime::parse, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return value != null && plausible(value.toLocalDate()) ? value : null;
    }

    private static boolean plausible(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    private static <T> @Nullable T parsed(
            Object raw, BiFunction<CharSequence, DateTimeFormatter, T> parser, DateTimeFormatter format) {
        if (!(raw instanceof String text) || text.length() > 40) {
            return null;
        }
        try {
            return parser.apply(text, format);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
