package vn.hoso.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Dates;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.calendar.YearTables;
import vn.hoso.deadline.DayKind;

/** Adds a day off, or a day of rest that is worked, with its legal basis. */
class DayForm extends Div {

    private final DatePicker date = Dates.picker(Texts.t("Ngày", "Date"));
    private final Select<DayKind> kind = new Select<>();
    private final TextField name = new TextField(Texts.t("Tên gọi", "Name"));
    private final TextField basis = new TextField(Texts.t("Căn cứ", "Legal basis"));

    DayForm(YearTables years, Command added) {
        date.setId("day-date");
        kind.setId("day-kind");
        kind.setLabel(Texts.t("Loại", "Kind"));
        kind.setItems(DayKind.values());
        kind.setItemLabelGenerator(DayWords::kind);
        kind.setValue(DayKind.HOLIDAY);
        name.setId("day-name");
        name.setMaxLength(100);
        basis.setId("day-basis");
        basis.setMaxLength(300);
        basis.setPlaceholder(Texts.t("Số, ngày của thông báo hoặc quyết định", "Number and date of the announcement"));
        Button add = new Button(Texts.t("Ghi vào lịch", "Put into the calendar"), click -> {
            LocalDate chosen = date.getValue();
            if (chosen == null) {
                date.setErrorMessage(Texts.t("Chọn ngày.", "Choose a date."));
                date.setInvalid(true);
                return;
            }
            if (Notifications.attempt(() -> years.put(chosen, kind.getValue(), name.getValue(), basis.getValue()))) {
                Notifications.success(Texts.t(
                        "Đã ghi ngày " + OfficialTime.date(chosen) + ", hạn của hồ sơ đang mở đã được tính lại.",
                        OfficialTime.date(chosen) + " is in the calendar; open cases were computed anew."));
                added.execute();
            }
        });
        add.setId("day-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        FormLayout fields = new FormLayout(date, kind, name, basis);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("40rem", 4));
        add(fields, add);
    }
}
