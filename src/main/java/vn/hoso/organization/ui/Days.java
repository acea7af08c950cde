package vn.hoso.organization.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import vn.hoso.base.ui.Dates;
import vn.hoso.base.ui.Texts;

/** Fields for a day, written as slips write it. */
final class Days {

    private Days() {}

    static DatePicker picker(String id, String vi, String en) {
        DatePicker picker = Dates.picker(Texts.t(vi, en));
        picker.setId(id);
        picker.setRequiredIndicatorVisible(true);
        return picker;
    }
}
