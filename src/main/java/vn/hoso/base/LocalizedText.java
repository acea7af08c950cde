package vn.hoso.base;

import java.util.Locale;

/**
 * A text in the two languages of the interface. Vietnamese is the first; English is shown to those who chose it.
 *
 * @param vi the Vietnamese text, NFC
 * @param en the English text
 */
public record LocalizedText(String vi, String en) {

    /** The text for a reader of {@code locale}: English for English, Vietnamese for everyone else. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : vi;
    }
}
