package vn.hoso.form.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.form.FormField;
import vn.hoso.form.Option;

/** Makes the component of a field in which one option is chosen. Long lists can always be searched. */
final class ChoiceFactory {

    private static final int LONG_LIST = 12;

    private final Locale locale;

    ChoiceFactory(Locale locale) {
        this.locale = locale;
    }

    FieldControl control(FormField.One field, List<Option> options) {
        if (field.style() == FormField.One.Style.RADIO) {
            return radio(field, options);
        }
        boolean searched = field.style() == FormField.One.Style.SEARCHABLE_SELECT || options.size() > LONG_LIST;
        return searched ? comboBox(field, options) : select(field, options);
    }

    private FieldControl radio(FormField.One field, List<Option> options) {
        RadioButtonGroup<Option> component = new RadioButtonGroup<>();
        component.setManualValidation(true);
        component.setItems(options);
        component.setItemLabelGenerator(option -> option.label().in(locale));
        if (options.size() > 2) {
            component.addThemeName("vertical");
        }
        return FieldControl.of(field, component, Option::value, value -> option(options, value));
    }

    private FieldControl comboBox(FormField.One field, List<Option> options) {
        ComboBox<Option> component = new ComboBox<>();
        component.setManualValidation(true);
        component.setItems(options);
        component.setItemLabelGenerator(option -> option.label().in(locale));
        component.setClearButtonVisible(true);
        return FieldControl.of(field, component, Option::value, value -> option(options, value));
    }

    private FieldControl select(FormField.One field, List<Option> options) {
        Select<Option> component = new Select<>();
        component.setManualValidation(true);
        component.setItems(options);
        component.setItemLabelGenerator(
                option -> option == null ? "" : option.label().in(locale));
        component.setEmptySelectionAllowed(true);
        return FieldControl.of(field, component, Option::value, value -> option(options, value));
    }

    private static @Nullable Option option(List<Option> options, Object value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElse(null);
    }
}
