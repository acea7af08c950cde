package vn.hoso.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.deadline.CalendarSheet;
import vn.hoso.deadline.InForce;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.WeeklyShifts;

/** The rows of a calendar's shifts, in time. */
@Repository
class ShiftStore {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    ShiftStore(JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** The calendar's own working shifts; null where it has none. */
    @Nullable
    InForce<WeeklyShifts> weekly(UUID calendar) {
        Map<LocalDate, WeeklyShifts> weeks = new TreeMap<>();
        sets(calendar, false).forEach(set -> weeks.put(set.from(), WeeklyShifts.of(set.byDay())));
        return weeks.isEmpty() ? null : InForce.from(weeks);
    }

    /** The calendar's own shifts that only accept cases; null where it says nothing of them. */
    @Nullable
    InForce<Map<DayOfWeek, List<Shift>>> reception(UUID calendar) {
        Map<LocalDate, Map<DayOfWeek, List<Shift>>> weeks = new TreeMap<>();
        sets(calendar, true).forEach(set -> weeks.put(set.from(), set.byDay()));
        return weeks.isEmpty() ? null : InForce.from(weeks);
    }

    /** The calendar's own weeks of a kind, the earliest first. */
    List<ShiftSet> sets(UUID calendar, boolean reception) {
        return jdbc.sql("select valid_from, legal_basis, set_by from calendar_shift_set"
                        + " where calendar_id = ? and reception = ? order by valid_from")
                .params(calendar, reception)
                .query((row, n) -> {
                    LocalDate from = row.getObject("valid_from", LocalDate.class);
                    return new ShiftSet(
                            from,
                            reception,
                            byDay(calendar, reception, from),
                            row.getString("legal_basis"),
                            row.getString("set_by"));
                })
                .list();
    }

    private Map<DayOfWeek, List<Shift>> byDay(UUID calendar, boolean reception, LocalDate from) {
        Map<DayOfWeek, List<Shift>> shifts = new EnumMap<>(DayOfWeek.class);
        jdbc.sql("select weekday, begins, ends from calendar_shift where calendar_id = ? and reception = ?"
                        + " and valid_from = ? order by begins")
                .params(calendar, reception, from)
                .query((row, n) -> shifts.computeIfAbsent(
                                DayOfWeek.valueOf(row.getString("weekday")), day -> new ArrayList<>())
                        .add(new Shift(
                                row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class))))
                .list();
        return shifts;
    }

    /** Writes the shifts of a file. */
    void add(UUID calendar, CalendarSheet sheet) {
        InForce<WeeklyShifts> weekly = sheet.weekly();
        if (weekly != null) {
            weekly.byStart().forEach((from, week) -> put(calendar, new ShiftSet(from, false, week.byDay(), "", null)));
        }
        InForce<Map<DayOfWeek, List<Shift>>> reception = sheet.reception();
        if (reception != null) {
            reception.byStart().forEach((from, week) -> put(calendar, new ShiftSet(from, true, week, "", null)));
        }
    }

    /** Writes a week; one of the same date is replaced. */
    void put(UUID calendar, ShiftSet set) {
        remove(calendar, set.reception(), set.from());
        jdbc.sql("insert into calendar_shift_set (calendar_id, reception, valid_from, legal_basis, set_by, set_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(calendar, set.reception(), set.from(), set.legalBasis(), current.actorName())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        set.byDay()
                .forEach((day, shifts) -> shifts.forEach(shift -> jdbc.sql(
                                "insert into calendar_shift (calendar_id, reception, valid_from, weekday, begins, ends)"
                                        + " values (?, ?, ?, ?, ?, ?)")
                        .params(calendar, set.reception(), set.from(), day.name(), shift.from(), shift.to())
                        .update()));
    }

    void remove(UUID calendar, boolean reception, LocalDate from) {
        jdbc.sql("delete from calendar_shift_set where calendar_id = ? and reception = ? and valid_from = ?")
                .params(calendar, reception, from)
                .update();
    }
}
