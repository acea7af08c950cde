package vn.hoso.form;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of a form say about what has been filled in. Screens show it and the validator goes by it, so
 * that both always agree.
 *
 * @param visible the paths of the components that are there
 * @param readOnly the keys of the fields that cannot be changed; their conditions read hidden fields too
 * @param required the keys of the fields that cannot be left empty; a hidden field is null to their conditions
 */
public record FormState(Set<String> visible, Set<String> readOnly, Set<String> required) {

    /**
     * What the conditions say about these values.
     *
     * @param data by field key; what cannot be the field's value counts as empty
     */
    public static FormState of(FormSchema schema, Map<String, ? extends @Nullable Object> data) {
        return ofTyped(schema, FormJson.typed(schema, data));
    }

    static FormState ofTyped(FormSchema schema, Map<String, Object> data) {
        Set<String> visible = Visibility.visible(schema, data);
        Map<String, Object> seen = new HashMap<>(data);
        schema.fields().values().stream()
                .filter(field -> !visible.contains(field.path()))
                .forEach(field -> seen.remove(field.key()));
        return new FormState(visible, readOnly(schema, data), keys(schema, FormField.Basics::required, seen));
    }

    static Set<String> readOnly(FormSchema schema, Map<String, Object> data) {
        return keys(schema, FormField.Basics::readOnly, data);
    }

    private static Set<String> keys(
            FormSchema schema, Function<FormField.Basics, Condition> which, Map<String, Object> data) {
        Set<String> keys = new LinkedHashSet<>();
        schema.fields().values().stream()
                .filter(field -> which.apply(field.basics()).holds(data))
                .forEach(field -> keys.add(field.key()));
        return keys;
    }
}
