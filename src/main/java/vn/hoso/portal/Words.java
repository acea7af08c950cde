package vn.hoso.portal;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/** The reader's language: Vietnamese unless the address asks for English. */
record Words(Locale locale) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    static Words of(@Nullable String lang) {
        return new Words("en".equals(lang) ? Locale.ENGLISH : VIETNAMESE);
    }

    boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    String t(String vi, String en) {
        return isEnglish() ? en : vi;
    }

    String t(LocalizedText text) {
        return text.in(locale);
    }

    /** {@code 15.000 đồng}. */
    String money(long amount) {
        return NumberFormat.getInstance(isEnglish() ? Locale.ENGLISH : Locale.of("vi", "VN"))
                        .format(amount)
                + t(" đồng", " VND");
    }
}
