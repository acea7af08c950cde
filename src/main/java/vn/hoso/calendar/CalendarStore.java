package vn.hoso.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.CalendarSheet;
import vn.hoso.deadline.DayKind;
import vn.hoso.deadline.SpecialDay;

/** The rows of calendars. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;
    private final ShiftStore shifts;
    private final CurrentOfficer current;
    private final Clock clock;

    CalendarStore(JdbcClient jdbc, ShiftStore shifts, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.shifts = shifts;
        this.current = current;
        this.clock = clock;
    }

    /** A value that changes with every calendar. */
    UUID version() {
        return jdbc.sql("select version from calendar_version")
                .query(UUID.class)
                .single();
    }

    /** Makes every reader read anew, once the transaction has ended; until then other changes wait. */
    void touch() {
        jdbc.sql("update calendar_version set version = ?")
                .param(UUID.randomUUID())
                .update();
    }

    /** The id of the calendar of a unit, or with null of the national one. */
    Optional<UUID> idOf(@Nullable UUID unit) {
        return jdbc.sql("select id from working_calendar where unit_id is not distinct from ?::uuid")
                .param(unit)
                .query(UUID.class)
                .optional();
    }

    /** What every calendar says for itself, by unit; the national one under null. */
    Map<@Nullable UUID, CalendarSheet> sheets() {
        Map<@Nullable UUID, CalendarSheet> all = new HashMap<>();
        jdbc.sql("select id, unit_id from working_calendar")
                .query((row, n) ->
                        all.put(row.getObject("unit_id", UUID.class), sheet(row.getObject("id", UUID.class))))
                .list();
        return all;
    }

    private CalendarSheet sheet(UUID id) {
        Map<Integer, Boolean> years = new HashMap<>();
        jdbc.sql("select year, provisional from calendar_year where calendar_id = ?")
                .param(id)
                .query((row, n) -> years.put(row.getInt("year"), row.getBoolean("provisional")))
                .list();
        return new CalendarSheet(
                null,
                shifts.weekly(id),
                shifts.reception(id),
                jdbc.sql("select * from calendar_day where calendar_id = ? order by date")
                        .param(id)
                        .query(CalendarStore::day)
                        .list(),
                years);
    }

    private static SpecialDay day(ResultSet row, int number) throws SQLException {
        return new SpecialDay(
                row.getObject("date", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                new LocalizedText(row.getString("name_vi"), row.getString("name_en")),
                row.getString("legal_basis"),
                row.getBoolean("provisional"),
                row.getBoolean("verified"),
                row.getObject("replaces", LocalDate.class));
    }

    UUID add(@Nullable UUID unit, CalendarSheet sheet) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into working_calendar (id, unit_id, loaded_at) values (?, ?, ?)")
                .param(id)
                .param(unit)
                .param(now())
                .update();
        shifts.add(id, sheet);
        sheet.years().forEach((year, provisional) -> add(id, year, provisional));
        sheet.days().forEach(day -> put(id, day));
        return id;
    }

    void add(UUID id, int year, boolean provisional) {
        jdbc.sql("insert into calendar_year (calendar_id, year, provisional) values (?, ?, ?)")
                .params(id, year, provisional)
                .update();
    }

    /** Writes a day; one that is there is replaced. */
    void put(UUID id, SpecialDay day) {
        LocalizedText name = day.name() == null ? new LocalizedText("", "") : day.name();
        jdbc.sql("insert into calendar_day (calendar_id, date, kind, name_vi, name_en, legal_basis, verified,"
                        + " provisional, replaces, set_by, set_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (calendar_id, date) do update set kind = excluded.kind,"
                        + " name_vi = excluded.name_vi, name_en = excluded.name_en, legal_basis = excluded.legal_basis,"
                        + " verified = excluded.verified, provisional = excluded.provisional,"
                        + " replaces = excluded.replaces, set_by = excluded.set_by, set_at = excluded.set_at")
                .params(id, day.date(), day.kind().name(), name.vi(), name.en())
                .params(day.legalBasis() == null ? "" : day.legalBasis(), day.verified(), day.provisional())
                .param(day.replaces())
                .params(current.actorName(), now())
                .update();
    }

    void remove(UUID id, LocalDate date) {
        jdbc.sql("delete from calendar_day where calendar_id = ? and date = ?")
                .params(id, date)
                .update();
    }

    void confirm(UUID id, int year, String basis) {
        jdbc.sql("update calendar_year set provisional = false, confirmed_by = ?, confirmed_at = ?, legal_basis = ?"
                        + " where calendar_id = ? and year = ?")
                .params(current.actorName(), now(), basis, id, year)
                .update();
        jdbc.sql("update calendar_day set provisional = false, verified = true where calendar_id = ?"
                        + " and extract(year from date) = ?")
                .params(id, year)
                .update();
    }

    /** Who confirmed a year, when and by which announcement; empty where nobody has. */
    Optional<YearTable.Confirmation> confirmation(UUID id, int year) {
        return jdbc.sql("select confirmed_by, confirmed_at, legal_basis from calendar_year where calendar_id = ?"
                        + " and year = ? and confirmed_at is not null")
                .params(id, year)
                .query((row, n) -> new YearTable.Confirmation(
                        row.getString("confirmed_by"),
                        row.getTimestamp("confirmed_at").toInstant(),
                        row.getString("legal_basis")))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
