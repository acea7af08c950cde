package vn.hoso.calendar;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.deadline.CalendarSheet;
import vn.hoso.deadline.ImpossibleTime;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WeeklyShifts;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.organization.Units;

/**
 * The working hours of units, as administrators arrange them from a date on. What lies before that date stays as it was:
 * deadlines that are computed again for an earlier time come out the same.
 */
@Service
@RolesAllowed("ADMINISTRATOR")
public class UnitHours {

    /** Later than any date that a deadline reaches. */
    private static final LocalDate FOR_GOOD = LocalDate.of(2199, 1, 1);

    private final CalendarStore store;
    private final ShiftStore shifts;
    private final UnitCalendars calendars;
    private final Units units;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnitHours(
            CalendarStore store,
            ShiftStore shifts,
            UnitCalendars calendars,
            Units units,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.calendars = calendars;
        this.units = units;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The units whose hours can be arranged: those that exist today, by name. */
    @Transactional(readOnly = true)
    public List<Unit> units() {
        return units.ofTypes(EnumSet.allOf(UnitType.class));
    }

    /**
     * What a unit has arranged for itself, the latest first; empty where it follows the unit above.
     *
     * @param unit null for the national calendar
     */
    @Transactional(readOnly = true)
    public List<ShiftSet> of(@Nullable UUID unit) {
        return store.idOf(unit).stream()
                .flatMap(id -> Stream.concat(
                        shifts.sets(id, false).reversed().stream(), shifts.sets(id, true).reversed().stream()))
                .toList();
    }

    /** The working shifts that hold in a unit on a date, be they its own or those of a unit above. */
    @Transactional(readOnly = true)
    public WeeklyShifts on(@Nullable UUID unit, LocalDate date) {
        return (unit == null ? calendars.national() : calendars.of(unit))
                .weekly()
                .on(date);
    }

    /**
     * Arranges the week of a unit from a date on; open cases that reach that date are computed anew.
     *
     * @throws UserError INVALID without legal basis or working shift, with shifts that overlap, or for a date that is over
     */
    @Transactional
    public void put(@Nullable UUID unit, ShiftSet set) {
        requireBasis(set.legalBasis());
        still(set.from());
        check(set);
        store.touch();
        UUID calendar = store.idOf(unit)
                .orElseGet(() -> store.add(unit, new CalendarSheet(null, null, null, List.of(), Map.of())));
        String before = ShiftWords.of(
                set.reception()
                        ? reception(calendar, set.from())
                        : on(unit, set.from()).byDay());
        shifts.put(calendar, set);
        changed(unit, set.from(), set.legalBasis().strip());
        audit.write(
                CalendarImport.CHAIN,
                "calendar-shifts-set",
                detail(
                        unit,
                        set.reception(),
                        set.from(),
                        before,
                        ShiftWords.of(set.byDay()),
                        set.legalBasis().strip()));
    }

    /**
     * Takes back what begins today or later.
     *
     * @throws UserError INVALID without legal basis, or when it began before today
     */
    @Transactional
    public void remove(@Nullable UUID unit, ShiftSet set, String legalBasis) {
        requireBasis(legalBasis);
        still(set.from());
        store.touch();
        store.idOf(unit).ifPresent(calendar -> shifts.remove(calendar, set.reception(), set.from()));
        changed(unit, set.from(), legalBasis);
        audit.write(
                CalendarImport.CHAIN,
                "calendar-shifts-removed",
                detail(unit, set.reception(), set.from(), ShiftWords.of(set.byDay()), "", legalBasis));
    }

    private Map<DayOfWeek, List<Shift>> reception(UUID calendar, LocalDate from) {
        return shifts.sets(calendar, true).reversed().stream()
                .filter(set -> !set.from().isAfter(from))
                .findFirst()
                .map(ShiftSet::byDay)
                .orElse(Map.of());
    }

    private Map<String, Object> detail(
            @Nullable UUID unit, boolean reception, LocalDate from, String before, String after, String legalBasis) {
        return new TreeMap<>(Map.of(
                "unit",
                unit == null ? "" : units.get(unit).key(),
                "kind",
                reception ? "RECEPTION" : "WORKING",
                "date",
                from.toString(),
                "before",
                before,
                "after",
                after,
                "legalBasis",
                legalBasis));
    }

    private void changed(@Nullable UUID unit, LocalDate from, String basis) {
        store.touch();
        String name = unit == null ? "" : units.get(unit).name();
        String date = OfficialTime.date(from);
        events.publishEvent(new CalendarChanged(
                from,
                FOR_GOOD,
                new LocalizedText(
                        ("Giờ làm việc " + name).strip() + " thay đổi từ ngày " + date + ", " + basis,
                        ("Working hours " + name).strip() + " change from " + date + ", " + basis)));
    }

    private static void requireBasis(String legalBasis) {
        if (legalBasis.isBlank()) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Nhập căn cứ: số và ngày của quyết định về giờ làm việc.",
                    "Name the legal basis: number and date of the decision on working hours.");
        }
    }

    private void still(LocalDate from) {
        if (from.isBefore(OfficialTime.local(clock.instant()).toLocalDate())) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Giờ làm việc chỉ thay đổi được từ hôm nay trở đi: hạn đã tính cho những ngày trước giữ nguyên.",
                    "Working hours can change from today on only: what was computed for earlier days stays.");
        }
    }

    private static void check(ShiftSet set) {
        try {
            if (!set.reception() || !set.byDay().isEmpty()) {
                WeeklyShifts.of(set.byDay());
            }
        } catch (ImpossibleTime wrong) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    wrong.text().vi() + ".",
                    wrong.text().en() + ".");
        }
    }
}
