package vn.hoso.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Gives a field its default value, if the one that was written can be a value of the field. */
final class Defaults {

    private final Attributes attributes;
    private final FormField field;

    Defaults(Attributes attributes, FormField field) {
        this.attributes = attributes;
        this.field = field;
    }

    FormField with(JsonNode written) {
        TypedValue typed = TypedValue.of(field, plain(written));
        if (typed instanceof TypedValue.Absent) {
            return field;
        }
        if (!(typed instanceof TypedValue.Present present)
                || ValueRules.check(field, present.value(), FormContext.EMPTY).isPresent()) {
            attributes.problem(
                    "defaultValue", "giá trị mặc định không hợp với ô này", "the default value does not fit the field");
            return field;
        }
        return with(present.value());
    }

    private static Object plain(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (!node.isArray()) {
            return node.isString() ? node.stringValue() : node;
        }
        List<Object> items = new ArrayList<>();
        node.forEach(item -> items.add(item.isString() ? item.stringValue() : item));
        return items;
    }

    private FormField with(Object value) {
        FormField.Basics old = field.basics();
        FormField.Basics basics = new FormField.Basics(
                old.path(),
                old.key(),
                old.label(),
                old.description(),
                old.hide(),
                old.readOnly(),
                old.required(),
                value,
                old.placement(),
                old.properties());
        return switch (field) {
            case FormField.Text text -> new FormField.Text(basics, text.length(), text.format(), text.adorners());
            case FormField.LongText text -> new FormField.LongText(basics, text.length());
            case FormField.Number n ->
                new FormField.Number(basics, n.decimalDigits(), n.min(), n.max(), n.step(), n.adorners());
            case FormField.Check ignored -> new FormField.Check(basics);
            case FormField.One one -> new FormField.One(basics, one.options(), one.style());
            case FormField.Many many -> new FormField.Many(basics, many.options(), many.style());
            case FormField.Date ignored -> new FormField.Date(basics);
            case FormField.Time time -> new FormField.Time(basics, time.stepMinutes());
            case FormField.DateTime time -> new FormField.DateTime(basics, time.stepMinutes());
        };
    }
}
