package vn.hoso.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which components are there for what has been filled in. A component in a hidden group is hidden, and the value of a
 * hidden field is null to every other condition. That is well defined because no condition may depend on itself, which
 * {@link ConditionCycles} makes sure of.
 */
final class Visibility {

    private final Map<String, Object> data;
    private final Map<String, FormField> fields;
    private final Map<String, FormComponent> parents = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    private Visibility(FormSchema schema, Map<String, Object> data) {
        this.data = data;
        this.fields = schema.fields();
        rememberParents(schema.components());
    }

    /**
     * The paths of the components that are there.
     *
     * @param data typed values by key
     */
    static Set<String> visible(FormSchema schema, Map<String, Object> data) {
        Visibility visibility = new Visibility(schema, data);
        Set<String> paths = new TreeSet<>();
        schema.all().filter(visibility::visible).forEach(component -> paths.add(component.path()));
        return paths;
    }

    private void rememberParents(List<FormComponent> components) {
        for (FormComponent component : components) {
            if (component instanceof FormComponent.Group group) {
                group.components().forEach(child -> parents.put(child.path(), group));
                rememberParents(group.components());
            }
        }
    }

    private boolean visible(FormComponent component) {
        Boolean before = known.get(component.path());
        if (before != null) {
            return before;
        }
        FormComponent parent = parents.get(component.path());
        boolean visible =
                (parent == null || visible(parent)) && !component.hide().holds(readBy(component.hide()));
        known.put(component.path(), visible);
        return visible;
    }

    private Map<String, Object> readBy(Condition condition) {
        Map<String, Object> values = new HashMap<>();
        for (String key : condition.fields()) {
            FormField field = fields.get(key);
            Object value = data.get(key);
            if (field != null && value != null && visible(field)) {
                values.put(key, value);
            }
        }
        return values;
    }
}
