package vn.hoso.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.hoso.base.LocalizedText;

/** Reads what every field has: its key, its words, its conditions and its own properties. */
final class BasicsReader {

    /** Names that FEEL reads as something else, and the one variable that every case has of its own. */
    private static final Set<String> TAKEN = Set.of(
            "caseId",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "function",
            "between",
            "instance",
            "of",
            "item",
            "partial",
            "date",
            "time");

    private final Attributes attributes;
    private final Set<String> keys;
    private final Condition hide;
    private final Placement placement;
    private final Map<String, String> properties = new HashMap<>();

    BasicsReader(Attributes attributes, Set<String> keys, Condition hide, Placement placement) {
        this.attributes = attributes;
        this.keys = keys;
        this.hide = hide;
        this.placement = placement;
    }

    /** @param labelName where form-js has the label of this type of field */
    FormField.Basics read(String labelName) {
        Attributes own = attributes.object("properties");
        for (String name : own.names()) {
            String value = own.text(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        if (attributes.flag("disabled")) {
            attributes.problem("disabled", "không được hỗ trợ; hãy dùng readonly", "is not supported; use readonly");
        }
        return new FormField.Basics(
                attributes.path(),
                key(),
                label(own, labelName),
                Words.optional(attributes, own, "description"),
                hide,
                attributes.condition("readonly"),
                required(own),
                null,
                placement,
                properties);
    }

    private Condition required(Attributes own) {
        Attributes validate = attributes.object("validate");
        return validate.flag("required") ? Condition.ALWAYS : own.condition("required_when");
    }

    private String key() {
        String key = attributes.text("key");
        if (key == null || !key.matches("[A-Za-z_][A-Za-z0-9_]{0,59}")) {
            attributes.problem(
                    "key",
                    "ô cần một tên (key) bắt đầu bằng chữ, chỉ gồm chữ không dấu, số và gạch dưới",
                    "the field needs a key of letters, digits and underscores that starts with a letter");
            return "";
        }
        if (TAKEN.contains(key)) {
            attributes.problem("key", "tên “" + key + "” đã dành cho việc khác", "the key “" + key + "” is taken");
        } else if (!keys.add(key)) {
            attributes.problem("key", "tên “" + key + "” đã có ở ô khác", "another field has the key “" + key + "”");
        }
        return key;
    }

    private LocalizedText label(Attributes own, String other) {
        LocalizedText label = Words.optional(attributes, own, "label");
        if (label == null && !other.equals("label")) {
            String vi = Words.checked(attributes, other);
            String en = Words.checked(own, "label_en");
            label = vi == null ? null : new LocalizedText(vi, en == null ? vi : en);
        }
        if (label == null) {
            attributes.problem("label", "ô cần một nhãn", "the field needs a label");
            return new LocalizedText("?", "?");
        }
        return label;
    }
}
