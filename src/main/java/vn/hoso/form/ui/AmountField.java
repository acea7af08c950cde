package vn.hoso.form.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.hoso.base.Money;
import vn.hoso.form.FormField;

/**
 * An amount in đồng, grouped as people write it: 15.000. It may be typed with groups or without; what cannot be an amount
 * stays as typed, for the form to say so.
 */
final class AmountField {

    /** Digits alone or in groups of three, whichever sign stands between them. */
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([. \u00a0,]\\d{3})+");

    private static final Pattern PLAIN = Pattern.compile("-?\\d+");

    private AmountField() {}

    static FieldControl control(FormField.Number field, TextField component) {
        component.setManualValidation(true);
        component.getElement().setAttribute("inputmode", "numeric");
        component.addValueChangeListener(event -> {
            if (read(event.getValue()) instanceof BigDecimal amount) {
                component.setValue(Money.grouped(amount));
            }
        });
        return FieldControl.of(field, component, AmountField::read, value -> Money.grouped((Number) value));
    }

    /** A number, or what was typed where it is none. */
    static Object read(String typed) {
        String text =
                typed.strip().toLowerCase(Locale.ROOT).replace(Money.SIGN, "").strip();
        if (GROUPED.matcher(text).matches()) {
            return new BigDecimal(text.replaceAll("[. \u00a0,]", ""));
        }
        return PLAIN.matcher(text).matches() ? new BigDecimal(text) : typed;
    }
}
