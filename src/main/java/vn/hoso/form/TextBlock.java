package vn.hoso.form;

import java.util.List;
import vn.hoso.base.LocalizedText;

/**
 * A heading, paragraph or bullet of a text on a form, without any markup left in it.
 *
 * @param kind how it is to be shown
 * @param text the words; where a language has fewer blocks than the other, its text is empty
 */
public record TextBlock(Kind kind, LocalizedText text) {

    /** How a block is shown. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        BULLET
    }

    /** One language's blocks. */
    record Plain(Kind kind, String text) {}

    static List<Plain> plain(String markdown) {
        return markdown.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(TextBlock::block)
                .toList();
    }

    private static Plain block(String line) {
        if (line.startsWith("#")) {
            return new Plain(Kind.HEADING, words(line.replaceFirst("^#+", "")));
        }
        if (line.startsWith("- ") || line.startsWith("* ")) {
            return new Plain(Kind.BULLET, words(line.substring(2)));
        }
        return new Plain(Kind.PARAGRAPH, words(line));
    }

    private static String words(String line) {
        return line.replace("**", "").replace("__", "").replace("`", "").strip();
    }
}
