package vn.hoso.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a form while it is read: remembers which attributes were asked for, and reports the ones that have
 * the wrong type or that nobody asked for.
 */
final class Attributes {

    private final JsonNode node;
    private final String path;
    private final String key;
    private final Problems problems;
    private final Set<String> asked = new HashSet<>();

    Attributes(JsonNode node, String path, String key, Problems problems) {
        this.node = node;
        this.path = path;
        this.key = key;
        this.problems = problems;
    }

    String path() {
        return path;
    }

    private @Nullable JsonNode get(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    @Nullable
    String text(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isString()) {
            problem(name, "phải là chữ", "must be text");
            return null;
        }
        return value == null || value.stringValue().isBlank() ? null : value.stringValue();
    }

    boolean flag(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isBoolean()) {
            problem(name, "phải là true hoặc false", "must be true or false");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** A number, also where form-js wrote it as text; expressions are not supported here. */
    @Nullable
    BigDecimal number(String name) {
        JsonNode value = get(name);
        if (value == null || (value.isString() && value.stringValue().isBlank())) {
            return null;
        }
        BigDecimal number = Numbers.decimal(value.isNumber() ? value.decimalValue() : value.asString(""));
        if (number == null) {
            problem(
                    name,
                    "phải là một số; không dùng biểu thức ở đây",
                    "must be a number; expressions are not supported here");
        }
        return number;
    }

    @Nullable
    Integer whole(String name, int least, int most) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        if (number.scale() > 0
                || number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            problem(
                    name,
                    "phải là số nguyên từ " + least + " đến " + most,
                    "must be a whole number from " + least + " to " + most);
            return null;
        }
        return number.intValueExact();
    }

    /** True, false, or a FEEL expression with a leading {@code =}; never where the attribute is missing. */
    Condition condition(String name) {
        JsonNode value = get(name);
        if (value == null || (value.isString() && value.stringValue().isBlank())) {
            return Condition.NEVER;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? Condition.ALWAYS : Condition.NEVER;
        }
        if (!value.isString() || !value.stringValue().strip().startsWith("=")) {
            problem(name, "phải là biểu thức FEEL bắt đầu bằng dấu =", "must be a FEEL expression that starts with =");
            return Condition.NEVER;
        }
        try {
            Condition condition = FeelConditions.parse(value.stringValue());
            problems.reads(key, path + "." + name, condition);
            return condition;
        } catch (FeelConditions.Unsupported e) {
            problems.add(key, path + "." + name, e.reason());
            return Condition.NEVER;
        }
    }

    /** The object, empty where it is missing. */
    Attributes object(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isObject()) {
            problem(name, "phải là một đối tượng", "must be an object");
        }
        JsonNode object = value != null && value.isObject() ? value : Json.emptyObject();
        return new Attributes(object, path + "." + name, key, problems);
    }

    /** An object in one of the arrays. */
    Attributes item(JsonNode item, String name) {
        return new Attributes(item, path + "." + name, key, problems);
    }

    /** The items of an array, or nothing where there is no array. */
    Optional<List<JsonNode>> array(String name) {
        JsonNode value = get(name);
        if (value != null && !value.isArray()) {
            problem(name, "phải là một danh sách", "must be a list");
        }
        if (value == null || !value.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return Optional.of(items);
    }

    @Nullable
    JsonNode raw(String name) {
        return get(name);
    }

    Set<String> names() {
        return new HashSet<>(node.propertyNames());
    }

    /** These may be there and mean nothing to us. */
    void ignore(String... names) {
        asked.addAll(Set.of(names));
    }

    /** Reports every attribute that is there and that was not asked for. */
    void nothingElse() {
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                problem(
                        name,
                        "thuộc tính này không được hỗ trợ; hãy bỏ đi",
                        "this attribute is not supported; remove it");
            }
        }
    }

    void problem(String name, String vi, String en) {
        problems.add(key, name.isEmpty() ? path : path.isEmpty() ? name : path + "." + name, vi, en);
    }
}
