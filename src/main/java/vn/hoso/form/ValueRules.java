package vn.hoso.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.hoso.base.LocalizedText;

/** The rules that a value of the right type has to obey. */
final class ValueRules {

    private ValueRules() {}

    /** @param value not empty, of the field's type */
    static Optional<LocalizedText> check(FormField field, Object value, FormContext context) {
        return switch (field) {
            case FormField.Text text -> text(text, (String) value);
            case FormField.LongText text -> length(text, text.length(), (String) value);
            case FormField.Number number -> number(number, value);
            case FormField.One one -> offered(one, List.of(value), one.options(), context);
            case FormField.Many many -> offered(many, (List<?>) value, many.options(), context);
            case FormField.Check ignored -> Optional.empty();
            case FormField.Date ignored -> Optional.empty();
            case FormField.Time ignored -> Optional.empty();
            case FormField.DateTime ignored -> Optional.empty();
        };
    }

    private static Optional<LocalizedText> text(FormField.Text field, String value) {
        Optional<LocalizedText> wrongLength = length(field, field.length(), value);
        if (wrongLength.isPresent()) {
            return wrongLength;
        }
        return field.format().accepts(value) ? Optional.empty() : Optional.of(Messages.wrongFormat(field));
    }

    private static Optional<LocalizedText> length(FormField field, FormField.Length allowed, String value) {
        int length = value.codePointCount(0, value.length());
        if (length < allowed.min()) {
            return Optional.of(Messages.tooShort(field, allowed.min(), length));
        }
        return length > allowed.max() ? Optional.of(Messages.tooLong(field, allowed.max(), length)) : Optional.empty();
    }

    private static Optional<LocalizedText> number(FormField.Number field, Object value) {
        BigDecimal number = value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
        BigDecimal min = field.min();
        BigDecimal max = field.max();
        BigDecimal step = field.step();
        if (number.scale() > field.decimalDigits()) {
            return Optional.of(Messages.tooManyDecimals(field));
        }
        if (min != null && number.compareTo(min) < 0) {
            return Optional.of(Messages.tooSmall(field, min));
        }
        if (max != null && number.compareTo(max) > 0) {
            return Optional.of(Messages.tooLarge(field, max));
        }
        if (step != null && number.remainder(step).signum() != 0) {
            return Optional.of(Messages.notAStep(field, step));
        }
        return Optional.empty();
    }

    private static Optional<LocalizedText> offered(
            FormField field, List<?> chosen, Options options, FormContext context) {
        List<Option> offered = options.in(context);
        List<String> values = offered.stream().map(Option::value).toList();
        List<?> strangers =
                chosen.stream().filter(value -> !values.contains(value)).toList();
        if (strangers.isEmpty()) {
            return Optional.empty();
        }
        List<LocalizedText> barred = options.barred(context);
        return Optional.of(barred.isEmpty() ? Messages.notOffered(field, strangers, offered) : Messages.barred(barred));
    }
}
