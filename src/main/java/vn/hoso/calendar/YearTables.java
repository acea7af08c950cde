package vn.hoso.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.deadline.DayKind;
import vn.hoso.deadline.SpecialDay;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendar;

/** The years of the national calendar, as administrators confirm and change them. */
@Service
@RolesAllowed("ADMINISTRATOR")
public class YearTables {

    private static final int FIRST = 2025;
    private static final int AHEAD = 3;

    private final CalendarStore store;
    private final UnitCalendars calendars;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    YearTables(
            CalendarStore store, UnitCalendars calendars, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.calendars = calendars;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The years since the first that has a table, and some that are still to come, the latest first. */
    @Transactional(readOnly = true)
    public List<YearTable> years() {
        int last = OfficialTime.local(clock.instant()).getYear() + AHEAD;
        return IntStream.rangeClosed(FIRST, last)
                .map(i -> last + FIRST - i)
                .mapToObj(this::year)
                .toList();
    }

    private YearTable year(int year) {
        WorkingCalendar calendar = calendars.national();
        return new YearTable(
                year,
                calendar.hasTable(year),
                calendar.isProvisional(LocalDate.of(year, 7, 1)),
                calendar.daysOf(year),
                store.confirmation(national(), year).orElse(null));
    }

    /**
     * Confirms the days of a year as they stand, by the announcement that says so.
     *
     * @throws UserError INVALID without an announcement, CONFLICT when the year is confirmed already
     */
    @Transactional
    public void confirm(int year, String legalBasis) {
        String basis = required(legalBasis);
        store.touch();
        YearTable table = year(year);
        if (table.table() && !table.provisional()) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Lịch nghỉ năm " + year + " đã được xác nhận.",
                    "The days off of " + year + " are confirmed already.");
        }
        keep(table);
        store.confirm(national(), year, basis);
        store.touch();
        audit.write(CalendarImport.CHAIN, "calendar-year-confirmed", Map.of("year", year, "legalBasis", basis));
    }

    /**
     * Adds a day, or says something else about one that is there; open cases are computed anew.
     *
     * @throws UserError INVALID without name or legal basis
     */
    @Transactional
    public void put(LocalDate date, DayKind kind, String name, String legalBasis) {
        String basis = required(legalBasis);
        if (name.isBlank()) {
            throw new UserError(
                    UserError.Kind.INVALID, "Nhập tên ngày nghỉ hoặc ngày làm bù.", "Write what the day is called.");
        }
        store.touch();
        keep(year(date.getYear()));
        SpecialDay day =
                new SpecialDay(date, kind, new LocalizedText(name.strip(), name.strip()), basis, false, true, null);
        store.put(national(), day);
        boolean work = kind == DayKind.SWAPPED_WORK;
        changed(date, work ? "Làm việc ngày " : "Nghỉ ngày ", work ? "Worked on " : "Off on ", name.strip(), basis);
        audit.write(
                CalendarImport.CHAIN,
                "calendar-day-set",
                Map.of("date", date.toString(), "kind", kind.name(), "name", name.strip(), "legalBasis", basis));
    }

    /**
     * Takes a day away: its weekday decides again; open cases are computed anew.
     *
     * @throws UserError INVALID without legal basis, NOT_FOUND when there is nothing about that date
     */
    @Transactional
    public void remove(LocalDate date, String legalBasis) {
        String basis = required(legalBasis);
        store.touch();
        keep(year(date.getYear()));
        SpecialDay day = calendars
                .national()
                .special(date)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "Ngày " + OfficialTime.date(date) + " không có trong lịch nghỉ.",
                        "There is nothing about " + OfficialTime.date(date) + " in the calendar."));
        store.remove(national(), date);
        String name = day.name() == null ? day.kind().name() : day.name().vi();
        changed(date, "Bỏ khỏi lịch nghỉ ngày ", "No longer in the calendar: ", name, basis);
        audit.write(
                CalendarImport.CHAIN,
                "calendar-day-removed",
                Map.of("date", date.toString(), "kind", day.kind().name(), "legalBasis", basis));
    }

    /** A year that is only expected becomes a table, so that it can be changed. */
    private void keep(YearTable year) {
        if (!year.table()) {
            store.add(national(), year.year(), true);
            year.days().forEach(day -> store.put(national(), day));
            store.touch();
        }
    }

    private void changed(LocalDate date, String vi, String en, String name, String basis) {
        store.touch();
        events.publishEvent(new CalendarChanged(
                date,
                date,
                new LocalizedText(
                        vi + OfficialTime.date(date) + " (" + name + "), " + basis,
                        en + OfficialTime.date(date) + " (" + name + "), " + basis)));
    }

    private UUID national() {
        return store.idOf(null).orElseThrow();
    }

    private static String required(String legalBasis) {
        if (legalBasis.isBlank()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Nhập căn cứ: số và ngày của thông báo hoặc quyết định.",
                    "Name the legal basis: number and date of the announcement.");
        }
        return legalBasis.strip();
    }
}
