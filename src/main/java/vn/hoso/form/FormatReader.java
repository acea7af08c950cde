package vn.hoso.form;

import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/** Reads which format a text field asks for. */
final class FormatReader {

    private final Attributes validate;
    private final Attributes properties;

    FormatReader(Attributes validate, Attributes properties) {
        this.validate = validate;
        this.properties = properties;
    }

    TextFormat format() {
        String pattern = validate.text("pattern");
        String type = validate.text("validationType");
        if (type == null || type.equals("custom")) {
            return pattern == null ? new TextFormat.Free() : matching(pattern);
        }
        if (pattern != null) {
            validate.problem("pattern", "không đi cùng validationType", "does not go with a validationType");
        }
        if (type.equals("email")) {
            return new TextFormat.Email();
        }
        if (!type.equals("phone")) {
            validate.problem("validationType", "phải là email, phone hoặc custom", "must be email, phone or custom");
        }
        return new TextFormat.Phone();
    }

    private TextFormat matching(String pattern) {
        try {
            return new TextFormat.Matching(BoundedPattern.of(pattern), message());
        } catch (IllegalArgumentException e) {
            validate.problem(
                    "pattern",
                    "không phải là biểu thức chính quy dùng được (nhiều nhất " + BoundedPattern.LONGEST_PATTERN
                            + " ký tự)",
                    "is not a regular expression that can be used (at most " + BoundedPattern.LONGEST_PATTERN
                            + " characters)");
            return new TextFormat.Free();
        }
    }

    private @Nullable LocalizedText message() {
        return Words.optional(properties, properties, "pattern_message");
    }
}
