package vn.hoso.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * The truth about what was filled in, whatever a browser checked before. Hidden fields are dropped and not validated; a
 * field that is read-only has the value that the server knows, or its default, whatever was sent.
 */
public final class FormValidator {

    private final FormSchema schema;
    private final FormContext context;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, LocalizedText> wrong = new LinkedHashMap<>();

    private FormValidator(FormSchema schema, FormContext context) {
        this.schema = schema;
        this.context = context;
    }

    /** {@link #validate(FormSchema, Map, FormContext)} where the server knows nothing and hands over no options. */
    public static FormValidation validate(FormSchema schema, Map<String, ? extends @Nullable Object> sent) {
        return validate(schema, sent, FormContext.EMPTY);
    }

    /**
     * Validates what was sent.
     *
     * @param sent by field key: typed values, or what JSON and HTML make of them (ISO dates and numbers as strings)
     */
    public static FormValidation validate(
            FormSchema schema, Map<String, ? extends @Nullable Object> sent, FormContext context) {
        return new FormValidator(schema, context).run(sent);
    }

    /** The error of a field into which something was entered that could not be read as a value at all. */
    public static FieldError notUnderstood(FormField field) {
        return new FieldError(field.key(), Messages.wrongType(field));
    }

    private FormValidation run(Map<String, ? extends @Nullable Object> sent) {
        schema.fields().values().forEach(field -> take(field, sent.get(field.key())));
        Set<String> readOnly = FormState.readOnly(schema, values);
        readOnly.forEach(key -> schema.field(key).ifPresent(this::keepKnown));
        FormState state = FormState.ofTyped(schema, values);
        List<FieldError> errors = new ArrayList<>();
        Map<String, Object> cleaned = new LinkedHashMap<>();
        for (FormField field : schema.fields().values()) {
            if (!state.visible().contains(field.path())) {
                continue;
            }
            if (!readOnly.contains(field.key())) {
                error(field, state).ifPresent(text -> errors.add(new FieldError(field.key(), text)));
            }
            Object value = values.get(field.key());
            if (value != null) {
                cleaned.put(field.key(), value);
            }
        }
        return errors.isEmpty() ? new FormValidation.Valid(cleaned) : new FormValidation.Invalid(errors);
    }

    private void take(FormField field, @Nullable Object raw) {
        wrong.remove(field.key());
        values.remove(field.key());
        switch (TypedValue.of(field, raw)) {
            case TypedValue.Present present -> put(field, present.value());
            case TypedValue.Wrong ignored -> wrong.put(field.key(), Messages.wrongType(field));
            case TypedValue.Absent ignored -> {
                if (field instanceof FormField.Check) {
                    values.put(field.key(), false);
                }
            }
        }
    }

    private void put(FormField field, Object value) {
        if (field instanceof FormField.Many many && value instanceof List<?> chosen) {
            values.put(field.key(), inOrderOfOptions(many, chosen));
            return;
        }
        Object stripped = value instanceof String text ? text.strip() : value;
        if (!"".equals(stripped)) {
            values.put(field.key(), stripped);
        }
    }

    private List<?> inOrderOfOptions(FormField.Many field, List<?> chosen) {
        List<Object> ordered = new ArrayList<>();
        field.options().in(context).forEach(option -> {
            if (chosen.contains(option.value())) {
                ordered.add(option.value());
            }
        });
        chosen.stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private void keepKnown(FormField field) {
        Object known = context.known().get(field.key());
        take(field, known == null ? field.basics().defaultValue() : known);
        wrong.remove(field.key());
    }

    private Optional<LocalizedText> error(FormField field, FormState state) {
        LocalizedText wrongType = wrong.get(field.key());
        if (wrongType != null) {
            return Optional.of(wrongType);
        }
        Object value = values.get(field.key());
        if (value != null && !(field instanceof FormField.Check && value.equals(false))) {
            return ValueRules.check(field, value, context);
        }
        return state.required().contains(field.key()) ? Optional.of(Messages.missing(field)) : Optional.empty();
    }
}
