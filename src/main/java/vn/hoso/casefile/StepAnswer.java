package vn.hoso.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.LocalizedText;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormField;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormState;
import vn.hoso.form.FormValidation;
import vn.hoso.form.FormValidator;

/**
 * What an officer answered in a step's form, checked.
 *
 * @param data every answer, as the case keeps it
 * @param facts those that the model reads
 * @param words the choice in words, for the timeline; null when the step has none
 * @param reason what the officer gave as reason, opinion or note; null when nothing
 */
record StepAnswer(
        Map<String, Object> data,
        Map<String, @Nullable Object> facts,
        @Nullable LocalizedText words,
        @Nullable String reason) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** How the keys of fields begin that say why, or what the next one has to know. */
    private static final Set<String> REMARKS = Set.of("lyDo", "yKien", "ghiChu");

    static final StepAnswer NONE = new StepAnswer(Map.of(), Map.of(), null, null);

    /** @throws FormRefused when a field is missing or wrong */
    static StepAnswer of(FormSchema schema, Map<String, Object> sent, FormContext context) {
        return switch (FormValidator.validate(schema, sent, context)) {
            case FormValidation.Invalid invalid -> throw new FormRefused(invalid.errors());
            case FormValidation.Valid valid ->
                new StepAnswer(
                        JSON.readValue(FormJson.write(schema, valid.cleaned()), MAP),
                        facts(schema, valid.cleaned()),
                        words(schema, valid.cleaned()),
                        reason(schema, valid.cleaned()));
        };
    }

    /** Facts that were not answered this time are emptied, so that none is left over from an earlier round. */
    private static Map<String, @Nullable Object> facts(FormSchema schema, Map<String, Object> cleaned) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        FormFacts.keys(schema).forEach(key -> facts.put(key, null));
        facts.putAll(FormFacts.facts(schema, cleaned));
        return facts;
    }

    private static @Nullable LocalizedText words(FormSchema schema, Map<String, Object> cleaned) {
        return schema.fields().values().stream()
                .filter(FormField::fact)
                .map(field -> label(field, cleaned.get(field.key())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<LocalizedText> label(FormField field, @Nullable Object value) {
        if (field instanceof FormField.One one && value != null) {
            return one.options().in(FormContext.EMPTY).stream()
                    .filter(option -> option.value().equals(value))
                    .map(option -> option.label())
                    .findFirst();
        }
        return Optional.empty();
    }

    /** What the form only shows was somebody else's reason. */
    private static @Nullable String reason(FormSchema schema, Map<String, Object> cleaned) {
        Set<String> shown = FormState.of(schema, cleaned).readOnly();
        String text = cleaned.entrySet().stream()
                .filter(entry -> REMARKS.stream().anyMatch(entry.getKey()::startsWith))
                .filter(entry -> !shown.contains(entry.getKey()))
                .map(entry -> entry.getValue().toString())
                .collect(Collectors.joining(" "));
        return text.isBlank() ? null : text;
    }
}
