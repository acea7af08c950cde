package vn.hoso.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/** The values that the flow and the rules may read. */
public final class FormFacts {

    private FormFacts() {}

    /**
     * The facts among the cleaned values.
     *
     * @param cleaned what {@link FormValidation.Valid} holds
     * @return String (dates and times in ISO), Long, Double or Boolean by key; nothing for a field that is empty or
     *     hidden
     */
    public static Map<String, Object> facts(FormSchema schema, Map<String, Object> cleaned) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (String key : keys(schema)) {
            Object value = cleaned.get(key);
            if (value != null) {
                facts.put(key, fact(value));
            }
        }
        return facts;
    }

    /** The keys of all fields that are facts, also of those that are empty now and may have had a value before. */
    public static SequencedSet<String> keys(FormSchema schema) {
        SequencedSet<String> keys = new LinkedHashSet<>();
        schema.fields().values().stream().filter(FormField::fact).forEach(field -> keys.add(field.key()));
        return keys;
    }

    private static Object fact(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.doubleValue();
            case Long whole -> whole;
            case Boolean answer -> answer;
            default -> value.toString();
        };
    }
}
