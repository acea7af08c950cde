package vn.hoso.deadline.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Picks the language of an answer: Vietnamese unless the caller prefers English. */
final class Language {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private Language() {}

    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, Locale.ENGLISH));
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException e) {
            return VIETNAMESE;
        }
    }
}
