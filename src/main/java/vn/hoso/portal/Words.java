package vn.hoso.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Money;

/** The reader's language: Vietnamese unless the address asks for English. Public methods are what templates call. */
record Words(Locale locale) {

    private static final Locale VIETNAMESE = Locale.of("vi");

    static Words of(@Nullable String lang) {
        return new Words("en".equals(lang) ? Locale.ENGLISH : VIETNAMESE);
    }

    public boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    public String say(String vi, String en) {
        return isEnglish() ? en : vi;
    }

    public String say(LocalizedText text) {
        return text.in(locale);
    }

    /** {@code 15.000 ₫}. */
    public String money(long amount) {
        return Money.dong(amount);
    }
}
