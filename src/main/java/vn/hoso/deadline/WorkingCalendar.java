package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;

/**
 * When a state office works: the shifts of an ordinary week, which may become others from a date on, and the dates that
 * depart from them. Immutable, without a
 * clock; all dates and times are official local ones.
 *
 * <p>A date in {@link DayKind#SWAPPED_WORK} has the shifts of the weekday it replaces, or, where that is not known, its
 * own if it is Monday to Friday, or those that most weekdays have.
 *
 * <p>Reception shifts (Saturday morning, QĐ 14/2010/QĐ-TTg) accept cases but are not working time. What they accept is
 * received then, so that its date is the excluded first day; it never counts as a working day, and no working hour runs
 * in it.
 */
public final class WorkingCalendar {

    private final InForce<WeeklyShifts> weekly;
    private final InForce<Map<DayOfWeek, List<Shift>>> reception;
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();
    private final Map<LocalDate, List<Shift>> swapped = new HashMap<>();
    private final List<AnnualHoliday> annual;
    private final Map<Integer, Map<LocalDate, SpecialDay>> computed = new ConcurrentHashMap<>();
    private final @Nullable Map<Integer, Boolean> years;

    /** @param years the years that have a table, and whether each is provisional; null if every year is known */
    WorkingCalendar(
            InForce<WeeklyShifts> weekly,
            InForce<Map<DayOfWeek, List<Shift>>> reception,
            Collection<SpecialDay> days,
            List<AnnualHoliday> annual,
            @Nullable Map<Integer, Boolean> years) {
        this.weekly = weekly;
        this.reception = reception;
        this.annual = List.copyOf(annual);
        this.years = years == null ? null : Map.copyOf(years);
        days.forEach(this::add);
    }

    /**
     * A calendar that is complete as given: no computed holidays, every year known.
     *
     * @throws IllegalArgumentException if a date is given twice as both off and worked
     */
    public static WorkingCalendar of(WeeklyShifts weekly, Collection<SpecialDay> days) {
        return of(InForce.always(weekly), days);
    }

    /** {@link #of(WeeklyShifts, Collection)} with shifts that become others from a date on. */
    public static WorkingCalendar of(InForce<WeeklyShifts> weekly, Collection<SpecialDay> days) {
        return new WorkingCalendar(weekly, InForce.always(Map.of()), days, List.of(), null);
    }

    /** The same calendar with shifts that accept cases without being working time. */
    public WorkingCalendar withReception(Map<DayOfWeek, List<Shift>> shifts) {
        return withReception(InForce.always(shifts));
    }

    /** {@link #withReception(Map)}; before the first of these shifts begin, those of this calendar hold. */
    public WorkingCalendar withReception(InForce<Map<DayOfWeek, List<Shift>>> shifts) {
        return new WorkingCalendar(weekly, shifts.over(reception), special.values(), annual, years);
    }

    /** The same days with other shifts: an office that opens earlier than the province's default. */
    public WorkingCalendar withShifts(WeeklyShifts shifts) {
        return withShifts(InForce.always(shifts));
    }

    /** {@link #withShifts(WeeklyShifts)}; before the first of these shifts begin, those of this calendar hold. */
    public WorkingCalendar withShifts(InForce<WeeklyShifts> shifts) {
        return new WorkingCalendar(shifts.over(weekly), reception, special.values(), annual, years);
    }

    /** The same calendar with further special days; a date that it already has is replaced. */
    public WorkingCalendar withDays(Collection<SpecialDay> days) {
        var all = new HashMap<>(special);
        days.forEach(day -> all.put(day.date(), day));
        return new WorkingCalendar(weekly, reception, all.values(), annual, years);
    }

    /** The same calendar with the reception shifts of another: of the desk that takes cases in for this office. */
    public WorkingCalendar withReceptionOf(WorkingCalendar desk) {
        return withReception(desk.reception);
    }

    /** The same calendar with further years whose days off are complete; true for those that wait for confirmation. */
    public WorkingCalendar withYears(Map<Integer, Boolean> further) {
        if (years == null) {
            return this;
        }
        var all = new HashMap<>(years);
        all.putAll(further);
        return new WorkingCalendar(weekly, reception, special.values(), annual, all);
    }

    /** The same calendar without any table: shifts, and the holidays that the law gives every year. */
    public WorkingCalendar withoutTables() {
        return new WorkingCalendar(weekly, reception, List.of(), annual, Map.of());
    }

    /** The shifts of an ordinary week. */
    public InForce<WeeklyShifts> weekly() {
        return weekly;
    }

    /** The shifts worked on that date, in order; empty if it is a day of rest. */
    public List<Shift> shiftsOn(LocalDate date) {
        var day = specialOrNull(date);
        if (day == null) {
            return weekly.on(date).on(date.getDayOfWeek());
        }
        return day.kind().worked() ? swapped.getOrDefault(date, List.of()) : List.of();
    }

    public boolean isWorkingDay(LocalDate date) {
        return !shiftsOn(date).isEmpty();
    }

    /** Why that date departs from the ordinary week, if it does. */
    public Optional<SpecialDay> special(LocalDate date) {
        return Optional.ofNullable(specialOrNull(date));
    }

    /** Whether a desk takes in cases at that instant: in working time or in a reception shift of a day without holiday. */
    public boolean acceptsAt(Instant instant) {
        var local = OfficialTime.local(instant);
        return shiftsOn(local.toLocalDate()).stream().anyMatch(shift -> shift.contains(local.toLocalTime()))
                || inReceptionShift(instant);
    }

    /** Whether that instant lies in a shift that accepts cases without being working time. */
    boolean inReceptionShift(Instant instant) {
        var local = OfficialTime.local(instant);
        return receptionOn(local.toLocalDate()).stream().anyMatch(shift -> shift.contains(local.toLocalTime()));
    }

    /** The shifts of that date that accept cases without being working time; none on a holiday or swapped day. */
    public List<Shift> receptionOn(LocalDate date) {
        return specialOrNull(date) == null
                ? reception.on(date).getOrDefault(date.getDayOfWeek(), List.of())
                : List.of();
    }

    /** When the desk is open on that date: the shifts worked and those that only accept cases, in order. */
    public List<Shift> openOn(LocalDate date) {
        return Stream.concat(shiftsOn(date).stream(), receptionOn(date).stream())
                .sorted(Comparator.comparing(Shift::from))
                .toList();
    }

    /** Whether what happens on that date may still be changed by an announcement. */
    public boolean isProvisional(LocalDate date) {
        if (years != null && years.getOrDefault(date.getYear(), true)) {
            return true;
        }
        var day = special.get(date);
        return day != null && day.provisional();
    }

    /** The dates with an entry in the table, in no particular order; computed holidays are not among them. */
    public Set<LocalDate> specialDates() {
        return Set.copyOf(special.keySet());
    }

    private @Nullable SpecialDay specialOrNull(LocalDate date) {
        var day = special.get(date);
        if (day != null || years == null || years.containsKey(date.getYear())) {
            return day;
        }
        return expected(date.getYear()).get(date);
    }

    /** What is to be expected of a year without a table; computed once. */
    private Map<LocalDate, SpecialDay> expected(int year) {
        return annual.isEmpty()
                ? Map.of()
                : computed.computeIfAbsent(year, y -> ComputedYear.of(y, weekly.on(LocalDate.ofYearDay(y, 1)), annual));
    }

    /** The special days of a year by date: its table, or, where it has none, what is to be expected of it. */
    public List<SpecialDay> daysOf(int year) {
        var days = years == null || years.containsKey(year) ? special : expected(year);
        return days.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::date))
                .toList();
    }

    /** Whether the days off of that year come from a table; otherwise they are computed. */
    public boolean hasTable(int year) {
        return years == null || years.containsKey(year);
    }

    private void add(SpecialDay day) {
        var before = special.put(day.date(), day);
        if (before != null && before.kind().worked() != day.kind().worked()) {
            throw new ImpossibleTime(
                    "Ngày %s không thể vừa nghỉ vừa làm việc".formatted(day.date()),
                    "%s cannot be both off and worked".formatted(day.date()));
        }
        if (day.kind().worked()) {
            swapped.put(day.date(), shiftsOfSwapped(day));
        }
    }

    private List<Shift> shiftsOfSwapped(SpecialDay day) {
        var replaces = day.replaces();
        var model = replaces == null ? day.date().getDayOfWeek() : replaces.getDayOfWeek();
        var weekend = model == DayOfWeek.SATURDAY || model == DayOfWeek.SUNDAY;
        var week = weekly.on(day.date());
        return weekend || week.on(model).isEmpty() ? week.commonest() : week.on(model);
    }
}
