package vn.hoso.base;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Text that can be stored, compared and printed: NFC, without control characters or halves of surrogate pairs, which
 * PostgreSQL refuses. Cleaning twice changes nothing.
 */
public final class CleanText {

    /** What is longer is not looked at; every field's own limit is far below. */
    private static final int LONGEST = 200_000;

    private CleanText() {}

    /** The text as one line: what breaks lines becomes a space. */
    public static String oneLine(String text) {
        return clean(text, false);
    }

    /** As {@link #oneLine}; null stays null. */
    public static @Nullable String oneLineOrNull(@Nullable String text) {
        return text == null ? null : oneLine(text);
    }

    /** The text with its lines, each ending with a line feed. */
    public static String lines(String text) {
        return clean(text.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static String clean(String text, boolean manyLines) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder kept = new StringBuilder(bounded.length());
        bounded.codePoints().forEach(c -> kept.appendCodePoint(allowed(c, manyLines)));
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static int allowed(int c, boolean manyLines) {
        if (Character.getType(c) == Character.SURROGATE) {
            return 0xFFFD;
        }
        if (c == '\n' && manyLines) {
            return c;
        }
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c;
    }
}
