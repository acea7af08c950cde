package vn.hoso.form;

import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * Something that can be chosen.
 *
 * @param value what is stored
 * @param label what is read
 * @param unless the bar that takes it off the list, see {@link FormContext#bars()}; null for what is always offered
 */
public record Option(
        String value, LocalizedText label, @Nullable String unless) {

    /** What is always offered. */
    public Option(String value, LocalizedText label) {
        this(value, label, null);
    }
}
