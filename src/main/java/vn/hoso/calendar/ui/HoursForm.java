package vn.hoso.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Dates;
import vn.hoso.base.ui.Texts;
import vn.hoso.calendar.ShiftSet;
import vn.hoso.calendar.ShiftWords;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.WeeklyShifts;

/** A week of shifts, typed as "07:30–11:30, 13:30–17:00" for each day, with the date from which it holds. */
class HoursForm extends Div {

    private final DatePicker from = Dates.picker(Texts.t("Có hiệu lực từ ngày", "In force from"));
    private final Select<Boolean> kind = new Select<>();
    private final Map<DayOfWeek, TextField> days = new EnumMap<>(DayOfWeek.class);
    private final TextField basis = new TextField(Texts.t("Căn cứ", "Legal basis"));

    HoursForm(LocalDate today, SerializableConsumer<ShiftSet> save) {
        from.setId("hours-from");
        from.setMin(today);
        kind.setId("hours-kind");
        kind.setLabel(Texts.t("Loại", "Kind"));
        kind.setItems(false, true);
        kind.setItemLabelGenerator(reception -> reception
                ? Texts.t("Chỉ tiếp nhận, không tính vào thời hạn", "Reception only, no working time")
                : Texts.t("Giờ làm việc", "Working time"));
        kind.setValue(false);
        FormLayout fields = new FormLayout(from, kind);
        for (DayOfWeek day : DayOfWeek.values()) {
            TextField field = new TextField(DayWords.weekday(day));
            field.setId("hours-" + day.name().toLowerCase(java.util.Locale.ROOT));
            field.setPlaceholder(Texts.t("Nghỉ", "Day of rest"));
            days.put(day, field);
            fields.add(field);
        }
        basis.setId("hours-basis");
        basis.setMaxLength(300);
        basis.setPlaceholder(Texts.t("Số, ngày của quyết định", "Number and date of the decision"));
        fields.add(basis);
        fields.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("40rem", 4));
        Button button = new Button(Texts.t("Ghi giờ làm việc", "Put into force"), click -> read(save));
        button.setId("hours-save");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(fields, button);
    }

    /** Begins with the hours that hold now. */
    void show(WeeklyShifts now) {
        days.forEach((day, field) -> field.setValue(ShiftWords.of(now.on(day))));
        from.clear();
        from.setInvalid(false);
        kind.setValue(false);
        basis.clear();
    }

    private void read(SerializableConsumer<ShiftSet> save) {
        LocalDate date = from.getValue();
        from.setInvalid(date == null);
        if (date == null) {
            from.setErrorMessage(Texts.t("Chọn ngày có hiệu lực.", "Choose the date from which they hold."));
            return;
        }
        Map<DayOfWeek, List<Shift>> week = new EnumMap<>(DayOfWeek.class);
        boolean right = true;
        for (Map.Entry<DayOfWeek, TextField> day : days.entrySet()) {
            TextField field = day.getValue();
            field.setInvalid(false);
            try {
                List<Shift> shifts = ShiftWords.read(field.getValue());
                if (!shifts.isEmpty()) {
                    week.put(day.getKey(), shifts);
                }
            } catch (UserError wrong) {
                field.setErrorMessage(Texts.t(wrong.text()));
                field.setInvalid(true);
                right = false;
            }
        }
        if (right) {
            save.accept(new ShiftSet(date, kind.getValue(), week, basis.getValue(), null));
        }
    }
}
