package vn.hoso.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.engine.Engine;
import vn.hoso.engine.EngineTaskId;
import vn.hoso.form.FormField;
import vn.hoso.form.FormSchema;
import vn.hoso.worklist.WorkItem;

/** What the form of a step starts with, before anyone types. */
@Component
class StepStarts {

    private final Engine engine;

    StepStarts(Engine engine) {
        this.engine = engine;
    }

    /**
     * What the case knows, by key of the form. A field with {@code prefill} starts with what this run of its path was told:
     * its own answer where the step comes back, else the fact that it names; never with what an earlier run left in the case.
     */
    Map<String, Object> of(CaseFile file, WorkItem item, FormSchema schema) {
        Map<String, Object> start = new LinkedHashMap<>(file.data());
        start.keySet().retainAll(schema.fields().keySet());
        List<FormField> told = schema.fields().values().stream()
                .filter(field -> field.prefill() != null)
                .toList();
        if (told.isEmpty() || !item.isOpen()) {
            return start;
        }
        Map<String, Object> facts = engine.variables(new EngineTaskId(item.id()));
        told.forEach(field -> {
            Object value = told(field, facts);
            if (value != null) {
                start.put(field.key(), value);
            }
        });
        return start;
    }

    private static @Nullable Object told(FormField field, Map<String, Object> facts) {
        Object own = facts.get(field.key());
        return own == null ? facts.get(field.prefill()) : own;
    }
}
