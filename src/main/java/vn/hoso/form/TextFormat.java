package vn.hoso.form;

import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/** What a text must look like. */
public sealed interface TextFormat {

    /** Anything. */
    record Free() implements TextFormat {}

    /** An address for electronic mail. */
    record Email() implements TextFormat {}

    /** A Vietnamese telephone number, or a foreign one with its country code. */
    record Phone() implements TextFormat {}

    /**
     * Something in which the pattern is found.
     *
     * @param message what to say when it is not ({@code properties.pattern_message}); a general sentence if null
     */
    record Matching(BoundedPattern pattern, @Nullable LocalizedText message) implements TextFormat {}

    /** Whether {@code text} has the format. */
    default boolean accepts(String text) {
        return switch (this) {
            case Free ignored -> true;
            case Email ignored -> ContactFormats.email(text);
            case Phone ignored -> ContactFormats.phone(text);
            case Matching matching -> matching.pattern().find(text);
        };
    }
}
