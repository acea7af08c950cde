package vn.hoso.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a whole form and collects everything that is wrong with it. */
final class SchemaReader {

    private static final int NEWEST_VERSION = 19;
    private static final int MOST_COMPONENTS = 500;
    private static final int DEEPEST = 8;
    private static final String FORM = "form";

    private final Problems problems = new Problems();
    private final ComponentReader reader = new ComponentReader(problems, this::components);
    private int count;

    FormReading read(String json) {
        JsonNode root = tree(json);
        if (root == null || !root.isObject()) {
            problems.add(
                    FORM,
                    "",
                    "tệp không phải là một biểu mẫu form-js đọc được",
                    "the file is not a form-js form that can be read");
            return new FormReading.Refused(problems.all());
        }
        Attributes form = new Attributes(root, "", FORM, problems);
        String id = form.text("id");
        checkHead(form, id);
        List<FormComponent> components = components(form, 1);
        if (components.isEmpty()) {
            form.problem("components", "biểu mẫu chưa có thành phần nào", "the form has no components");
        }
        form.nothingElse();
        FormSchema schema = new FormSchema(id == null ? "" : id, components);
        problems.checkReads(reader.keys());
        ConditionCycles.in(schema).forEach(this::cycle);
        return problems.none() ? new FormReading.Accepted(schema) : new FormReading.Refused(problems.all());
    }

    private static @Nullable JsonNode tree(String json) {
        try {
            return Json.tree(json);
        } catch (JacksonException e) {
            return null;
        }
    }

    private void checkHead(Attributes form, @Nullable String id) {
        form.ignore("$schema", "executionPlatform", "executionPlatformVersion", "exporter", "versionTag", "generated");
        if (id == null || !id.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}")) {
            form.problem(
                    "id",
                    "biểu mẫu cần một id gồm chữ không dấu, số, gạch nối",
                    "the form needs an id of letters, digits and hyphens");
        }
        if (!"default".equals(form.text("type"))) {
            form.problem("type", "phải là “default”", "must be “default”");
        }
        form.whole("schemaVersion", 1, NEWEST_VERSION);
    }

    private List<FormComponent> components(Attributes owner, int depth) {
        List<JsonNode> nodes = owner.array("components").orElse(List.of());
        if (!nodes.isEmpty() && depth > DEEPEST) {
            owner.problem(
                    "components",
                    "nhóm lồng nhau quá " + DEEPEST + " tầng",
                    "groups nest more than " + DEEPEST + " deep");
            return List.of();
        }
        List<FormComponent> components = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (++count > MOST_COMPONENTS) {
                owner.problem(
                        "components",
                        "biểu mẫu có quá " + MOST_COMPONENTS + " thành phần",
                        "the form has more than " + MOST_COMPONENTS + " components");
                break;
            }
            String path = (owner.path().isEmpty() ? "" : owner.path() + ".") + "components[" + i + "]";
            reader.component(nodes.get(i), path, depth).ifPresent(components::add);
        }
        return components;
    }

    private void cycle(FormComponent component) {
        Set<String> reads = component.hide().fields();
        String names = reads.stream().sorted().collect(Collectors.joining(", "));
        String key = component instanceof FormField field ? field.key() : "group";
        problems.add(
                key,
                component.path() + ".conditional.hide",
                "điều kiện ẩn đọc " + names + ", mà các ô đó lại ẩn hiện theo chính thành phần này",
                "the condition reads " + names + ", and whether those are there depends on this component itself");
    }
}
