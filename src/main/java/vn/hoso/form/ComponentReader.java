package vn.hoso.form;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoso.base.LocalizedText;

/** Reads one component of a form, whatever its type. */
final class ComponentReader {

    /** Reads the components in a group. */
    interface Children {
        List<FormComponent> of(Attributes group, int depth);
    }

    private final Problems problems;
    private final Children children;
    private final Set<String> keys = new HashSet<>();

    ComponentReader(Problems problems, Children children) {
        this.problems = problems;
        this.children = children;
    }

    /** The keys of all fields read so far, also of those that have problems. */
    Set<String> keys() {
        return keys;
    }

    Optional<FormComponent> component(JsonNode node, String path, int depth) {
        if (!node.isObject()) {
            problems.add("?", path, "phải là một thành phần của biểu mẫu", "must be a component of a form");
            return Optional.empty();
        }
        String type = node.path("type").asString("");
        String key = node.path("key").asString("");
        Attributes attributes = new Attributes(node, path, key.isEmpty() ? type : key, problems);
        attributes.ignore("type", "id");
        Optional<FormComponent> component =
                switch (type) {
                    case "text" -> Optional.of(text(attributes));
                    case "group" -> Optional.of(group(attributes, depth));
                    case "separator" -> Optional.of(separator(attributes));
                    case "spacer" -> Optional.of(spacer(attributes));
                    case "button" -> button(attributes);
                    default -> new FieldReader(attributes, keys, hide(attributes), placement(attributes)).field(type);
                };
        if (component.isPresent() || type.equals("button")) {
            attributes.nothingElse();
        }
        return component;
    }

    private static Condition hide(Attributes attributes) {
        Attributes conditional = attributes.object("conditional");
        Condition hide = conditional.condition("hide");
        conditional.nothingElse();
        return hide;
    }

    private static Placement placement(Attributes attributes) {
        Attributes layout = attributes.object("layout");
        Placement placement = new Placement(layout.text("row"), layout.whole("columns", 2, Placement.ROW_COLUMNS));
        layout.nothingElse();
        return placement;
    }

    private FormComponent group(Attributes attributes, int depth) {
        attributes.ignore("verticalAlignment");
        if (attributes.text("path") != null) {
            attributes.problem(
                    "path",
                    "nhóm không được đặt dữ liệu vào nhánh riêng; hãy bỏ path",
                    "a group cannot nest its data; remove the path");
        }
        return new FormComponent.Group(
                attributes.path(),
                hide(attributes),
                placement(attributes),
                label(attributes),
                attributes.flag("showOutline"),
                children.of(attributes, depth + 1));
    }

    private static @Nullable LocalizedText label(Attributes attributes) {
        return Words.optional(attributes, attributes.object("properties"), "label");
    }

    private static FormComponent text(Attributes attributes) {
        return new FormComponent.Text(
                attributes.path(), hide(attributes), placement(attributes), Words.blocks(attributes));
    }

    private static FormComponent separator(Attributes attributes) {
        attributes.ignore("properties");
        return new FormComponent.Separator(attributes.path(), hide(attributes), placement(attributes));
    }

    private static FormComponent spacer(Attributes attributes) {
        attributes.ignore("properties");
        Integer height = attributes.whole("height", 1, 1000);
        return new FormComponent.Spacer(
                attributes.path(), hide(attributes), placement(attributes), height == null ? 60 : height);
    }

    /** A button that submits is left out: the page around the form owns its one primary action. */
    private static Optional<FormComponent> button(Attributes attributes) {
        attributes.ignore("label", "layout", "conditional", "properties");
        String action = attributes.text("action");
        if (action != null && !action.equals("submit")) {
            attributes.problem("action", "chỉ hỗ trợ nút gửi (submit)", "only a button that submits is supported");
        }
        return Optional.empty();
    }
}
