package vn.hoso.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads one field of a form. */
final class FieldReader {

    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_TEXT = 20_000;

    /** What the engine can keep in a variable. */
    private static final int LONGEST_FACT = 4_000;

    private final Attributes attributes;
    private final Set<String> keys;
    private final BasicsReader basics;

    FieldReader(Attributes attributes, Set<String> keys, Condition hide, Placement placement) {
        this.attributes = attributes;
        this.keys = keys;
        this.basics = new BasicsReader(attributes, keys, hide, placement);
    }

    /** The field, or nothing when the type is not one that we support, which is then reported. */
    Optional<FormComponent> field(String type) {
        return switch (type) {
            case "textfield" -> text();
            case "textarea" -> longText();
            case "number" -> number();
            case "checkbox" -> Optional.of(defaulted(new FormField.Check(basics("label"))));
            case "radio" -> one(FormField.One.Style.RADIO);
            case "select" ->
                one(attributes.flag("searchable") ? FormField.One.Style.SEARCHABLE_SELECT : FormField.One.Style.SELECT);
            case "checklist" -> many(FormField.Many.Style.CHECKLIST);
            case "taglist" -> many(FormField.Many.Style.TAGS);
            case "datetime" -> moment();
            default -> {
                attributes.problem(
                        "type",
                        "thành phần loại “" + type + "” không được hỗ trợ",
                        "components of type “" + type + "” are not supported");
                String key = attributes.text("key");
                if (key != null) {
                    keys.add(key);
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<FormComponent> text() {
        FormField.Basics basics = basics("label");
        Attributes validate = attributes.object("validate");
        TextFormat format = new FormatReader(validate, attributes.object("properties")).format();
        FormField.Length length = length(validate, basics, LONGEST_LINE);
        return Optional.of(validated(new FormField.Text(basics, length, format, adorners()), validate));
    }

    private Optional<FormComponent> longText() {
        FormField.Basics basics = basics("label");
        Attributes validate = attributes.object("validate");
        return Optional.of(validated(new FormField.LongText(basics, length(validate, basics, LONGEST_TEXT)), validate));
    }

    private Optional<FormComponent> number() {
        FormField.Basics basics = basics("label");
        Integer digits = attributes.whole("decimalDigits", 0, Numbers.DECIMAL_DIGITS);
        BigDecimal step = attributes.number("increment");
        if (step != null && step.signum() <= 0) {
            attributes.problem("increment", "phải lớn hơn 0", "must be more than 0");
        }
        if (attributes.flag("serializeToString")) {
            attributes.problem(
                    "serializeToString", "không hỗ trợ; số luôn là số", "is not supported; a number stays a number");
        }
        Attributes validate = attributes.object("validate");
        BigDecimal min = validate.number("min");
        BigDecimal max = validate.number("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            validate.problem("min", "lớn hơn max", "is more than max");
        }
        int decimals = digits == null ? Numbers.DECIMAL_DIGITS : digits;
        return Optional.of(validated(new FormField.Number(basics, decimals, min, max, step, adorners()), validate));
    }

    private Optional<FormComponent> one(FormField.One.Style style) {
        return Optional.of(
                defaulted(new FormField.One(basics("label"), new OptionsReader(attributes).options(), style)));
    }

    private Optional<FormComponent> many(FormField.Many.Style style) {
        FormField.Many field = new FormField.Many(basics("label"), new OptionsReader(attributes).options(), style);
        if (field.fact()) {
            attributes.problem(
                    "properties.fact",
                    "ô chọn nhiều không thể là dữ kiện của quy trình",
                    "a field with several values cannot be a fact");
        }
        return Optional.of(defaulted(field));
    }

    private Optional<FormComponent> moment() {
        String subtype = attributes.text("subtype");
        String kind = subtype == null ? "date" : subtype;
        attributes.ignore("use24h", "dateLabel", "timeLabel");
        String format = attributes.text("timeSerializingFormat");
        if (format != null && !kind.equals("date") && !format.equals("no_timezone")) {
            attributes.problem(
                    "timeSerializingFormat",
                    "giờ trong biểu mẫu luôn là giờ Việt Nam; hãy chọn no_timezone",
                    "times on a form are always Vietnamese; choose no_timezone");
        }
        if (attributes.flag("disallowPassedDates")) {
            attributes.problem("disallowPassedDates", "không được hỗ trợ; hãy bỏ đi", "is not supported; remove it");
        }
        Integer step = attributes.whole("timeInterval", 1, 60);
        FormField.Basics basics = basics(kind.equals("time") ? "timeLabel" : "dateLabel");
        int minutes = step == null ? 15 : step;
        return switch (kind) {
            case "date" -> Optional.of(defaulted(new FormField.Date(basics)));
            case "time" -> Optional.of(defaulted(new FormField.Time(basics, minutes)));
            case "datetime" -> Optional.of(defaulted(new FormField.DateTime(basics, minutes)));
            default -> {
                attributes.problem("subtype", "phải là date, time hoặc datetime", "must be date, time or datetime");
                yield Optional.empty();
            }
        };
    }

    private FormField.Basics basics(String labelName) {
        return basics.read(labelName);
    }

    private FormField.Length length(Attributes validate, FormField.Basics basics, int most) {
        int bound = "true".equals(basics.properties().get("fact")) ? Math.min(most, LONGEST_FACT) : most;
        Integer min = validate.whole("minLength", 0, bound);
        Integer max = validate.whole("maxLength", 1, bound);
        FormField.Length length = new FormField.Length(min == null ? 0 : min, max == null ? bound : max);
        if (length.min() > length.max()) {
            validate.problem("minLength", "lớn hơn maxLength", "is more than maxLength");
        }
        return length;
    }

    private FormField.Adorners adorners() {
        Attributes appearance = attributes.object("appearance");
        FormField.Adorners adorners = new FormField.Adorners(
                Words.checked(appearance, "prefixAdorner"), Words.checked(appearance, "suffixAdorner"));
        appearance.nothingElse();
        return adorners;
    }

    private FormField validated(FormField field, Attributes validate) {
        validate.ignore("required");
        validate.nothingElse();
        return defaulted(field);
    }

    private FormField defaulted(FormField field) {
        if (!(field instanceof FormField.Text
                || field instanceof FormField.LongText
                || field instanceof FormField.Number)) {
            Attributes validate = attributes.object("validate");
            validate.ignore("required");
            validate.nothingElse();
        }
        JsonNode written = attributes.raw("defaultValue");
        return written == null ? field : new Defaults(attributes, field).with(written);
    }
}
