package vn.hoso.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds components whose being there depends, through other fields, on their being there. */
final class ConditionCycles {

    private final Map<String, Set<String>> readsOf = new HashMap<>();
    private final Map<String, FormField> fields;

    private ConditionCycles(FormSchema schema) {
        this.fields = schema.fields();
        collect(schema.components(), Set.of());
    }

    /** The components in a cycle, in reading order; empty when the conditions can be evaluated one after the other. */
    static List<FormComponent> in(FormSchema schema) {
        ConditionCycles cycles = new ConditionCycles(schema);
        return schema.all().filter(cycles::dependsOnItself).toList();
    }

    private void collect(List<FormComponent> components, Set<String> inherited) {
        for (FormComponent component : components) {
            Set<String> reads = new HashSet<>(inherited);
            reads.addAll(component.hide().fields());
            readsOf.put(component.path(), reads);
            if (component instanceof FormComponent.Group group) {
                collect(group.components(), reads);
            }
        }
    }

    private boolean dependsOnItself(FormComponent component) {
        if (component.hide().fields().isEmpty()) {
            return false;
        }
        Set<String> reached = new HashSet<>();
        reach(component.path(), reached);
        return reached.contains(component.path())
                || (component instanceof FormComponent.Group group && holdsOneOf(group, reached));
    }

    private boolean holdsOneOf(FormComponent.Group group, Set<String> paths) {
        return paths.stream().anyMatch(path -> path.startsWith(group.path() + "."));
    }

    private void reach(String path, Set<String> reached) {
        for (String key : readsOf.getOrDefault(path, Set.of())) {
            FormField field = fields.get(key);
            if (field != null && reached.add(field.path())) {
                reach(field.path(), reached);
            }
        }
    }
}
