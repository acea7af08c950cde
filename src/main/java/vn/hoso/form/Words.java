package vn.hoso.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.CleanText;
import vn.hoso.base.LocalizedText;

/**
 * The words on a form. form-js has them in one language, which is Vietnamese here; the English ones stand in
 * {@code properties} under the same name with {@code _en}. Without them, English readers see the Vietnamese.
 */
final class Words {

    private static final int LONGEST = 10_000;
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");

    private Words() {}

    static @Nullable LocalizedText optional(Attributes attributes, Attributes properties, String name) {
        String vi = checked(attributes, name);
        String en = checked(properties, name + "_en");
        return vi == null ? null : new LocalizedText(vi, en == null ? vi : en);
    }

    static List<TextBlock> blocks(Attributes attributes) {
        LocalizedText text = optional(attributes, attributes.object("properties"), "text");
        if (text == null) {
            attributes.problem("text", "thành phần này cần có chữ", "this component needs text");
            return List.of();
        }
        List<TextBlock.Plain> vi = TextBlock.plain(text.vi());
        List<TextBlock.Plain> en = TextBlock.plain(text.en());
        List<TextBlock> blocks = new ArrayList<>();
        for (int i = 0; i < Math.max(vi.size(), en.size()); i++) {
            TextBlock.Kind kind = i < vi.size() ? vi.get(i).kind() : en.get(i).kind();
            blocks.add(new TextBlock(
                    kind,
                    new LocalizedText(
                            i < vi.size() ? vi.get(i).text() : "",
                            i < en.size() ? en.get(i).text() : "")));
        }
        return blocks;
    }

    /** Text that is only text: no expression, no template, no HTML. */
    static @Nullable String checked(Attributes attributes, String name) {
        String text = attributes.text(name);
        if (text == null) {
            return null;
        }
        if (text.length() > LONGEST) {
            attributes.problem(
                    name, "chữ dài quá " + LONGEST + " ký tự", "the text has more than " + LONGEST + " characters");
            return null;
        }
        if (text.strip().startsWith("=") || text.contains("{{")) {
            attributes.problem(
                    name,
                    "không hỗ trợ biểu thức hay mẫu trong chữ",
                    "expressions and templates in texts are not supported");
            return null;
        }
        if (TAG.matcher(text).find()) {
            attributes.problem(name, "không hỗ trợ HTML trong chữ", "HTML in texts is not supported");
            return null;
        }
        return CleanText.lines(text).strip();
    }
}
