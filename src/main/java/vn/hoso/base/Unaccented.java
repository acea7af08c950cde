package vn.hoso.base;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as it is typed in a hurry: without marks, in small letters. */
public final class Unaccented {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Unaccented() {}

    /** {@code "Đăng ký"} becomes {@code "dang ky"}. */
    public static String of(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /** Whether every word of the search is in the text, whatever its marks, case and order. */
    public static boolean matches(String text, String search) {
        String plain = of(text);
        for (String word : of(search).strip().split("\\s+")) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
