package vn.hoso.form.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import vn.hoso.base.ui.Dates;
import vn.hoso.form.FormField;

/**
 * Makes the components of dates and times, which are read and typed as dd/MM/yyyy and HH:mm in both languages. A calendar
 * opens by its button only: whoever types would have it over the next field.
 */
final class MomentFactory {

    private final Locale locale;

    MomentFactory(Locale locale) {
        this.locale = locale;
    }

    FieldControl date(FormField.Date field) {
        DatePicker component = Dates.picker("", locale);
        component.setManualValidation(true);
        component.setClearButtonVisible(true);
        return FieldControl.of(field, component, value -> value, value -> (LocalDate) value);
    }

    FieldControl time(FormField.Time field) {
        TimePicker component = new TimePicker();
        component.setManualValidation(true);
        component.setLocale(Dates.formatting(locale));
        component.setStep(Duration.ofMinutes(field.stepMinutes()));
        component.setClearButtonVisible(true);
        return FieldControl.of(field, component, value -> value, value -> (LocalTime) value);
    }

    FieldControl dateTime(FormField.DateTime field) {
        DateTimePicker component = Dates.momentPicker(locale);
        component.setManualValidation(true);
        component.setStep(Duration.ofMinutes(field.stepMinutes()));
        return FieldControl.of(field, component, value -> value, value -> (LocalDateTime) value);
    }
}
