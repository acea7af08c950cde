package vn.hoso.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has been filled in so far, as JSON and back. What comes back is what went in: the schema, not the JSON, says of
 * which type a value is. Nothing is validated, since a draft may be incomplete.
 */
public final class FormJson {

    private static final int LONGEST = 2_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(40)
                            .maxDocumentLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private FormJson() {}

    /** The values of the schema's fields as a JSON object, dates and times in ISO. Everything else is left out. */
    public static String write(FormSchema schema, Map<String, ? extends @Nullable Object> data) {
        Map<String, Object> out = new LinkedHashMap<>();
        typed(schema, data).forEach((key, value) -> out.put(key, plain(value)));
        return MAPPER.writeValueAsString(out);
    }

    /**
     * The typed values in a JSON object; keys that the schema does not have, and values that cannot be the field's, are
     * left out. A draft of an earlier version of the form therefore keeps what still fits.
     *
     * @throws IllegalArgumentException when it is no JSON object, or one that no form can have written
     */
    public static Map<String, Object> read(FormSchema schema, String json) {
        try {
            if (MAPPER.readValue(json, Object.class) instanceof Map<?, ?> object) {
                Map<String, @Nullable Object> sent = new LinkedHashMap<>();
                object.forEach((key, value) -> sent.put(String.valueOf(key), value));
                return typed(schema, sent);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("Not the JSON of a form's values", e);
        }
        throw new IllegalArgumentException("Not a JSON object");
    }

    /** The values that the schema knows, each of its field's type. */
    public static Map<String, Object> typed(FormSchema schema, Map<String, ? extends @Nullable Object> data) {
        Map<String, Object> typed = new LinkedHashMap<>();
        schema.fields().values().forEach(field -> {
            if (TypedValue.of(field, data.get(field.key())) instanceof TypedValue.Present present) {
                typed.put(field.key(), present.value());
            }
        });
        return typed;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Long number -> number;
            case Boolean answer -> answer;
            case List<?> choices -> choices;
            default -> value.toString();
        };
    }
}
