package vn.hoso.access.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.hoso.base.LocalizedText;

/** The language of an answer: Vietnamese unless the caller puts English before it. */
public final class Language {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private Language() {}

    /** The language that an {@code Accept-Language} header asks for. */
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), List.of(VIETNAMESE, Locale.ENGLISH));
            return found == null ? VIETNAMESE : found;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }

    /** The language of the request that this thread answers. */
    public static Locale ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                : VIETNAMESE;
    }

    /** The text in the language of the request that this thread answers. */
    public static String text(LocalizedText text) {
        return text.in(ofRequest());
    }
}
