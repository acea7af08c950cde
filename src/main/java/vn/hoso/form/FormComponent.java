package vn.hoso.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/** Something on a form: a field that is filled in, or what helps to read the form. */
public sealed interface FormComponent {

    /** Where the component is in the file, such as {@code components[2].components[0]}. Unique within the form. */
    String path();

    /** When the component, and everything in it, is not there. */
    Condition hide();

    /** Where it stands on a wide screen. */
    Placement placement();

    /** Anything that holds a value. */
    sealed interface Input extends FormComponent permits FormField {}

    /** Words to read. Shown as text only: what looks like HTML never gets here. */
    record Text(String path, Condition hide, Placement placement, List<TextBlock> blocks) implements FormComponent {
        public Text {
            blocks = List.copyOf(blocks);
        }
    }

    /** Components that belong together, under a heading if they have one. Does not nest the data. */
    record Group(
            String path,
            Condition hide,
            Placement placement,
            @Nullable LocalizedText label,
            boolean outline,
            List<FormComponent> components)
            implements FormComponent {
        public Group {
            components = List.copyOf(components);
        }
    }

    /** A line across the form. */
    record Separator(String path, Condition hide, Placement placement) implements FormComponent {}

    /**
     * Empty room.
     *
     * @param height in pixels
     */
    record Spacer(String path, Condition hide, Placement placement, int height) implements FormComponent {}
}
