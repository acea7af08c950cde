package vn.hoso.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.calendar.YearTable;
import vn.hoso.calendar.YearTables;
import vn.hoso.deadline.SpecialDay;

/** One year with its days; what waits for confirmation says so and can be confirmed. */
class YearPanel extends Div {

    private final transient YearTables years;
    private final Command changed;

    YearPanel(YearTable year, YearTables years, Command changed) {
        this.years = years;
        this.changed = changed;
        setId("year-" + year.year());
        addClassNames("panel", "panel-pad");
        add(new H2(Texts.t("Năm ", "Year ") + year.year()), state(year));
        if (year.provisional()) {
            add(confirmation(year));
        }
        add(table(year));
    }

    private static Component state(YearTable year) {
        YearTable.Confirmation by = year.confirmation();
        if (by != null) {
            return new Paragraph(new StatusBadge(
                    StatusBadge.Tone.GOOD,
                    Texts.t("✓ Đã xác nhận: ", "✓ Confirmed: ") + by.legalBasis() + " – " + by.by() + ", "
                            + OfficialTime.dateTime(by.at())));
        }
        if (!year.provisional()) {
            return new Paragraph(
                    new StatusBadge(Texts.t("Theo dữ liệu kèm phần mềm", "From the data that comes with the product")));
        }
        return new Paragraph(new StatusBadge(
                StatusBadge.Tone.WARNING,
                year.table()
                        ? Texts.t("! Tạm tính, chờ xác nhận", "! Provisional, to be confirmed")
                        : Texts.t(
                                "! Chưa có lịch: tính theo luật và âm lịch, chờ xác nhận",
                                "! No table: computed from the law and the lunar calendar, to be confirmed")));
    }

    private Component confirmation(YearTable year) {
        Button confirm = new Button(
                Texts.t("Xác nhận năm ", "Confirm ") + year.year() + "…",
                click -> ask(
                        Texts.t("Xác nhận lịch nghỉ năm ", "Confirm the days off of ") + year.year(),
                        Texts.t("Xác nhận", "Confirm"),
                        basis -> years.confirm(year.year(), basis)));
        confirm.setId("confirm-" + year.year());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return confirm;
    }

    private Component table(YearTable year) {
        PlainTable table = new PlainTable(
                Texts.t("Ngày", "Date"),
                Texts.t("Loại", "Kind"),
                Texts.t("Tên gọi", "Name"),
                Texts.t("Căn cứ", "Legal basis"),
                Texts.t("Đối chiếu", "Checked"),
                "");
        year.days()
                .forEach(day -> table.row(
                        PlainTable.number(DayWords.date(day.date())),
                        PlainTable.text(DayWords.kind(day.kind())),
                        PlainTable.text(day.name() == null ? null : Texts.t(day.name())),
                        PlainTable.text(day.legalBasis()),
                        checked(day),
                        removal(day)));
        return table;
    }

    private static Component checked(SpecialDay day) {
        if (day.provisional()) {
            return new StatusBadge(StatusBadge.Tone.WARNING, Texts.t("! Tạm tính", "! Provisional"));
        }
        return day.verified()
                ? new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("✓ Đã đối chiếu", "✓ Checked"))
                : new StatusBadge(
                        StatusBadge.Tone.WARNING,
                        Texts.t("! Chưa đối chiếu bản gốc", "! Not compared with the original"));
    }

    private Component removal(SpecialDay day) {
        String date = OfficialTime.date(day.date());
        Button remove = new Button(
                Texts.t("Bỏ…", "Remove…"),
                click -> ask(
                        Texts.t("Bỏ ngày " + date + " khỏi lịch", "Remove " + date + " from the calendar"),
                        Texts.t("Bỏ khỏi lịch", "Remove"),
                        basis -> years.remove(day.date(), basis)));
        remove.setAriaLabel(Texts.t("Bỏ ngày ", "Remove ") + date);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return remove;
    }

    private void ask(String title, String confirm, com.vaadin.flow.function.SerializableConsumer<String> action) {
        new ReasonDialog(title, Texts.t("Căn cứ: số, ngày của văn bản", "Legal basis"), confirm, basis -> {
                    action.accept(basis);
                    Notifications.success(Texts.t("Đã ghi vào lịch.", "The calendar was changed."));
                    changed.execute();
                })
                .open();
    }
}
