package vn.hoso.calendar.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;
import vn.hoso.calendar.UnitHours;
import vn.hoso.calendar.YearTables;

/** The days off of each year, which are certain and which wait for an announcement, and the hours of units. */
@Route(CalendarNavigation.CALENDARS)
@RolesAllowed("ADMINISTRATOR")
class CalendarView extends Div implements HasDynamicTitle {

    private final transient YearTables years;
    private final transient Clock clock;
    private final Div tables = new Div();

    CalendarView(YearTables years, UnitHours hours, Clock clock) {
        this.years = years;
        this.clock = clock;
        setId("calendars");
        addClassName("page");
        Div form = new Div(
                new H2(Texts.t("Thêm hoặc sửa một ngày", "Add or change a day")),
                new Paragraph(Texts.t(
                        "Hạn của hồ sơ đang mở được tính lại ngay, dòng thời gian của hồ sơ ghi rõ lý do.",
                        "Open cases are computed anew at once, and their timelines say why.")),
                new DayForm(years, this::refresh));
        form.addClassNames("panel", "panel-pad");
        add(new H1(getPageTitle()), form, new HoursPanel(hours, today()), tables);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Lịch làm việc", "Working calendar");
    }

    private void refresh() {
        tables.removeAll();
        years.years().stream()
                .sorted(Comparator.comparingInt(year -> distance(year.year())))
                .forEach(year -> tables.add(new YearPanel(year, years, this::refresh)));
    }

    private LocalDate today() {
        return OfficialTime.local(clock.instant()).toLocalDate();
    }

    /** This year first, then those to come, then those that are over, the nearest first. */
    private int distance(int year) {
        int ahead = year - today().getYear();
        return ahead >= 0 ? ahead : 1_000 - ahead;
    }
}
