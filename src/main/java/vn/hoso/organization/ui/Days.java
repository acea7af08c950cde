package vn.hoso.organization.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import vn.hoso.base.ui.Texts;

/** Fields for a day, written as slips write it. */
final class Days {

    private Days() {}

    static DatePicker picker(String id, String vi, String en) {
        DatePicker picker = new DatePicker(Texts.t(vi, en));
        picker.setId(id);
        picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }
}
