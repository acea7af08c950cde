package vn.hoso.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.Texts;
import vn.hoso.calendar.ShiftSet;
import vn.hoso.calendar.ShiftWords;
import vn.hoso.calendar.UnitHours;
import vn.hoso.organization.Unit;

/** The working hours of a unit, by the dates from which they hold, and a form for others. */
class HoursPanel extends Div {

    /** @param unit null for the hours of everyone who has none of their own */
    private record Place(@Nullable UUID unit, String name) {}

    private final transient UnitHours hours;
    private final transient LocalDate today;
    private final ComboBox<Place> place = new ComboBox<>(Texts.t("Đơn vị", "Unit"));
    private final Div table = new Div();
    private final HoursForm form;

    HoursPanel(UnitHours hours, LocalDate today) {
        this.hours = hours;
        this.today = today;
        setId("hours");
        addClassNames("panel", "panel-pad");
        place.setId("hours-unit");
        place.setItemLabelGenerator(Place::name);
        place.setWidth("min(32rem, 100%)");
        List<Place> places = new ArrayList<>();
        places.add(new Place(null, Texts.t("Cả nước (mọi đơn vị không có giờ riêng)", "Everyone without own hours")));
        for (Unit unit : hours.units()) {
            places.add(new Place(unit.id(), unit.name()));
        }
        place.setItems(places);
        form = new HoursForm(today, this::save);
        add(
                new H2(Texts.t("Giờ làm việc của đơn vị", "Working hours of a unit")),
                new Paragraph(Texts.t(
                        "Giờ mới có hiệu lực từ ngày bạn chọn. Hạn đã tính cho những ngày trước đó giữ nguyên;"
                                + " hạn của hồ sơ đang mở kéo qua ngày đó được tính lại.",
                        "New hours hold from the date that you choose. What was computed for earlier days stays;"
                                + " open cases that reach that date are computed anew.")),
                place,
                table,
                form);
        place.addValueChangeListener(change -> show());
        place.setValue(places.getFirst());
    }

    private void show() {
        Place chosen = place.getValue();
        table.removeAll();
        form.setVisible(chosen != null);
        if (chosen == null) {
            return;
        }
        form.show(hours.on(chosen.unit, today));
        List<ShiftSet> sets = hours.of(chosen.unit).stream()
                .filter(set -> !(set.isFromTheBeginning() && set.byDay().isEmpty()))
                .toList();
        if (sets.isEmpty()) {
            table.add(new Paragraph(Texts.t(
                    "Đơn vị này theo giờ của đơn vị cấp trên.", "This unit follows the hours of the unit above.")));
            return;
        }
        PlainTable rows = new PlainTable(
                Texts.t("Từ ngày", "From"),
                Texts.t("Loại", "Kind"),
                Texts.t("Giờ", "Hours"),
                Texts.t("Căn cứ", "Legal basis"),
                Texts.t("Người ghi", "Written by"),
                "");
        sets.forEach(set -> rows.row(
                PlainTable.number(
                        set.isFromTheBeginning() ? Texts.t("Từ đầu", "Always") : OfficialTime.date(set.from())),
                PlainTable.text(
                        set.reception()
                                ? Texts.t("Chỉ tiếp nhận", "Reception only")
                                : Texts.t("Làm việc", "Working time")),
                PlainTable.text(set.byDay().isEmpty() ? Texts.t("Không có", "None") : ShiftWords.of(set.byDay())),
                PlainTable.text(set.legalBasis().isBlank() ? null : set.legalBasis()),
                PlainTable.text(set.by()),
                removal(chosen, set)));
        table.add(rows);
    }

    private Component removal(Place chosen, ShiftSet set) {
        if (set.from().isBefore(today)) {
            return new Span();
        }
        Button remove = new Button(Texts.t("Bỏ…", "Remove…"), click -> new ReasonDialog(
                        Texts.t("Bỏ giờ làm việc từ ngày ", "Remove the hours from ") + OfficialTime.date(set.from()),
                        Texts.t("Căn cứ: số, ngày của văn bản", "Legal basis"),
                        Texts.t("Bỏ", "Remove"),
                        basis -> {
                            hours.remove(chosen.unit, set, basis);
                            Notifications.success(Texts.t("Đã ghi vào lịch.", "The calendar was changed."));
                            show();
                        })
                .open());
        remove.setAriaLabel(
                Texts.t("Bỏ giờ làm việc từ ngày ", "Remove the hours from ") + OfficialTime.date(set.from()));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    private void save(ShiftSet set) {
        Place chosen = place.getValue();
        if (Notifications.attempt(() -> hours.put(chosen.unit, set))) {
            Notifications.success(Texts.t(
                    "Giờ mới có hiệu lực từ ngày " + OfficialTime.date(set.from()) + ".",
                    "The new hours hold from " + OfficialTime.date(set.from()) + "."));
            show();
        }
    }
}
