package vn.hoso.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * Names of a model's elements in both languages. The label of the diagram is the Vietnamese one; the English one is an
 * extension property of the element.
 */
public final class StepNames {

    /** The extension property with the English name of an element. */
    public static final String ENGLISH = "name.en";

    private StepNames() {}

    /** The same from its parts, where a list has read them apart. */
    public static LocalizedText of(String label, @Nullable String english) {
        return new LocalizedText(label, english == null ? label : english);
    }

    /** The name in both languages; without an English one the label stands for it. */
    public static LocalizedText of(String label, Map<String, String> properties) {
        return of(label, properties.get(ENGLISH));
    }
}
