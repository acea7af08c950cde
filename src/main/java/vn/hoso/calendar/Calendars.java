package vn.hoso.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.deadline.CalendarSheet;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendar;
import vn.hoso.deadline.WorkingCalendars;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;

/**
 * The calendars in force. They are kept in memory under the version of the rows that they were read from, which each
 * question asks for: a change by another node is seen at once, and one that was rolled back never.
 */
@Service
@Internal("when an office works is public")
class Calendars implements UnitCalendars {

    private final CalendarStore store;
    private final Units units;
    private final CurrentOfficer current;
    private volatile Known known = new Known(new UUID(0, 1), Map.of());

    Calendars(CalendarStore store, Units units, CurrentOfficer current) {
        this.store = store;
        this.units = units;
        this.current = current;
    }

    private record Known(UUID version, Map<@Nullable UUID, WorkingCalendar> byUnit) {}

    @Override
    public WorkingCalendar national() {
        return find(null);
    }

    @Override
    public WorkingCalendar of(UUID unit) {
        UUID id = unit;
        Map<@Nullable UUID, WorkingCalendar> all = all();
        while (id != null && !all.containsKey(id)) {
            id = units.get(id).parentId();
        }
        return all.getOrDefault(id, WorkingCalendars.vietNam());
    }

    @Override
    public WorkingCalendar ofCurrentUser() {
        return current.find()
                .map(Officer::posts)
                .filter(posts -> !posts.isEmpty())
                .map(posts -> of(posts.getFirst().unitId()))
                .orElseGet(this::national);
    }

    private WorkingCalendar find(@Nullable UUID unit) {
        return all().getOrDefault(unit, WorkingCalendars.vietNam());
    }

    private Map<@Nullable UUID, WorkingCalendar> all() {
        UUID version = store.version();
        Known now = known;
        if (!now.version.equals(version)) {
            now = new Known(version, build(store.sheets()));
            known = now;
        }
        return now.byUnit;
    }

    private Map<@Nullable UUID, WorkingCalendar> build(Map<@Nullable UUID, CalendarSheet> sheets) {
        CalendarSheet national = sheets.get(null);
        WorkingCalendar root = national == null
                ? WorkingCalendars.vietNam()
                : national.over(WorkingCalendars.vietNam().withoutTables()).withYears(national.years());
        Map<@Nullable UUID, WorkingCalendar> built = new HashMap<>();
        built.put(null, root);
        sheets.keySet().forEach(unit -> built.put(unit, unit == null ? root : build(units.get(unit), sheets, root)));
        return built;
    }

    private WorkingCalendar build(Unit unit, Map<@Nullable UUID, CalendarSheet> sheets, WorkingCalendar root) {
        UUID parent = unit.parentId();
        WorkingCalendar above = parent == null ? root : build(units.get(parent), sheets, root);
        CalendarSheet own = sheets.get(unit.id());
        return own == null ? above : own.over(above);
    }
}
