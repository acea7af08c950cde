package vn.hoso.form.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.InputField;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Dates;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormField;
import vn.hoso.form.Option;

/** Makes the component of each field. Choices of one, and dates and times, are made by their own factories. */
final class FieldFactory {

    private static final int TYPING_PAUSE_MS = 400;
    private static final BigDecimal LARGEST_INT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final FormContext context;
    private final Locale locale;

    FieldFactory(FormContext context, Locale locale) {
        this.context = context;
        this.locale = locale;
    }

    FieldControl control(FormField field) {
        FieldControl control =
                switch (field) {
                    case FormField.Text text -> text(text);
                    case FormField.LongText text -> longText(text);
                    case FormField.Number number -> number(number);
                    case FormField.Check check -> check(check);
                    case FormField.One one ->
                        new ChoiceFactory(locale).control(one, one.options().in(context));
                    case FormField.Many many -> many(many, many.options().in(context));
                    case FormField.Date date -> new MomentFactory(locale).date(date);
                    case FormField.Time time -> new MomentFactory(locale).time(time);
                    case FormField.DateTime time -> new MomentFactory(locale).dateTime(time);
                };
        describe(field, control.component());
        return control;
    }

    private void describe(FormField field, Component component) {
        component.setId("field-" + field.key());
        if (component instanceof InputField<?, ?> input) {
            input.setLabel(field.label().in(locale));
            input.setWidthFull();
            String help = help(field);
            if (!help.isEmpty()) {
                input.setHelperText(help);
            }
        }
    }

    /** What the form says about the field, and why some of its options cannot be chosen now. */
    private String help(FormField field) {
        List<LocalizedText> barred =
                switch (field) {
                    case FormField.One one -> one.options().barred(context);
                    case FormField.Many many -> many.options().barred(context);
                    default -> List.of();
                };
        return Stream.concat(Stream.ofNullable(field.basics().description()), barred.stream())
                .map(text -> text.in(locale))
                .collect(Collectors.joining(" "));
    }

    private FieldControl text(FormField.Text field) {
        TextField component = new TextField();
        component.setManualValidation(true);
        typed(component, field.adorners());
        return FieldControl.of(field, component, value -> value, String::valueOf);
    }

    private FieldControl longText(FormField.LongText field) {
        TextArea component = new TextArea();
        component.setManualValidation(true);
        component.setMinRows(3);
        component.setMaxRows(12);
        typed(component, new FormField.Adorners(null, null));
        return FieldControl.of(field, component, value -> value, String::valueOf);
    }

    private FieldControl number(FormField.Number field) {
        if (field.isAmount()) {
            TextField component = new TextField();
            typed(component, field.adorners());
            return AmountField.control(field, component);
        }
        BigDecimal max = field.max();
        if (field.whole() && max != null && max.compareTo(LARGEST_INT) <= 0) {
            IntegerField component = new IntegerField();
            component.setManualValidation(true);
            typed(component, field.adorners());
            return FieldControl.of(field, component, Integer::longValue, FieldFactory::asInteger);
        }
        // What is large outgrows an int; the validator refuses decimals where whole numbers are asked for.
        BigDecimalField component = new BigDecimalField();
        component.setManualValidation(true);
        component.setLocale(Dates.formatting(locale));
        typed(component, field.adorners());
        return FieldControl.of(
                field,
                component,
                value -> value,
                value -> value instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) value);
    }

    private static @Nullable Integer asInteger(Object value) {
        long number = (Long) value;
        return number == (int) number ? (int) number : null;
    }

    private static FieldControl check(FormField.Check field) {
        Checkbox component = new Checkbox();
        component.setManualValidation(true);
        return FieldControl.of(field, component, value -> value, value -> (Boolean) value);
    }

    private FieldControl many(FormField.Many field, List<Option> options) {
        if (field.style() == FormField.Many.Style.TAGS) {
            MultiSelectComboBox<Option> component = new MultiSelectComboBox<>();
            component.setManualValidation(true);
            component.setItems(options);
            component.setItemLabelGenerator(option -> option.label().in(locale));
            return FieldControl.of(field, component, FieldFactory::values, value -> chosen(options, value));
        }
        CheckboxGroup<Option> component = new CheckboxGroup<>();
        component.setManualValidation(true);
        component.setItems(options);
        component.setItemLabelGenerator(option -> option.label().in(locale));
        component.addThemeName("vertical");
        return FieldControl.of(field, component, FieldFactory::values, value -> chosen(options, value));
    }

    private static List<String> values(Set<Option> chosen) {
        List<String> values = new ArrayList<>();
        chosen.forEach(option -> values.add(option.value()));
        return values;
    }

    private static Set<Option> chosen(List<Option> options, Object value) {
        Set<Option> chosen = new LinkedHashSet<>();
        if (value instanceof List<?> values) {
            options.stream().filter(option -> values.contains(option.value())).forEach(chosen::add);
        }
        return chosen;
    }

    private static void typed(TextFieldBase<?, ?> component, FormField.Adorners adorners) {
        component.setValueChangeMode(ValueChangeMode.LAZY);
        component.setValueChangeTimeout(TYPING_PAUSE_MS);
        if (adorners.prefix() != null) {
            component.setPrefixComponent(new Span(adorners.prefix()));
        }
        if (adorners.suffix() != null) {
            component.setSuffixComponent(new Span(adorners.suffix()));
        }
    }
}
