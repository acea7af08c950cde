package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/** The shape of a calendar file. Whatever is missing or contradictory is named in the exception. */
record CalendarFile(
        @Nullable String unit,
        @Nullable List<ShiftEntry> shifts,
        @Nullable List<ShiftEntry> reception,
        @Nullable List<AnnualEntry> annual,
        @Nullable List<YearEntry> years) {

    record ShiftEntry(
            @Nullable List<String> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String since) {}

    record AnnualEntry(
            int month,
            int day,
            @Nullable LocalizedText name,
            @Nullable String legalBasis,
            @Nullable String since) {}

    record YearEntry(
            int year, boolean provisional, @Nullable List<DayEntry> days) {}

    record DayEntry(
            @Nullable String date,
            @Nullable String kind,
            @Nullable LocalizedText name,
            @Nullable String legalBasis,
            boolean provisional,
            @Nullable Boolean verified,
            @Nullable String replaces) {}

    WorkingCalendar toCalendar() {
        var sheet = toSheet();
        return new WorkingCalendar(
                sheet.weekly() == null ? InForce.always(WeeklyShifts.of(Map.of())) : sheet.weekly(),
                sheet.reception() == null ? InForce.always(Map.of()) : sheet.reception(),
                sheet.days(),
                orEmpty(annual).stream().map(CalendarFile::annual).toList(),
                sheet.years());
    }

    CalendarSheet toSheet() {
        var days = new ArrayList<SpecialDay>();
        var known = new HashMap<Integer, Boolean>();
        for (var year : orEmpty(years)) {
            if (known.put(year.year(), year.provisional()) != null) {
                throw new IllegalArgumentException("The year %d is given twice".formatted(year.year()));
            }
            orEmpty(year.days()).forEach(day -> days.add(special(year, day)));
        }
        refuseDoubles(days);
        return new CalendarSheet(
                unit,
                shifts == null ? null : weekly(bySince(shifts)),
                reception == null ? null : InForce.from(bySince(reception)),
                days,
                known);
    }

    private static SpecialDay special(YearEntry year, DayEntry day) {
        var date = LocalDate.parse(required(day.date(), "a day's date"));
        if (date.getYear() != year.year()) {
            throw new IllegalArgumentException("%s does not belong to the year %d".formatted(date, year.year()));
        }
        var replaces = day.replaces() == null ? null : LocalDate.parse(day.replaces());
        return new SpecialDay(
                date,
                DayKind.valueOf(required(day.kind(), "the kind of " + date)),
                required(day.name(), "the name of " + date),
                required(day.legalBasis(), "the legal basis of " + date),
                year.provisional() || day.provisional(),
                !Boolean.FALSE.equals(day.verified()),
                replaces);
    }

    private static AnnualHoliday annual(AnnualEntry entry) {
        var on = MonthDay.of(entry.month(), entry.day());
        return new AnnualHoliday(
                on,
                required(entry.name(), "the name of " + on),
                required(entry.legalBasis(), "the legal basis of " + on),
                entry.since() == null ? null : LocalDate.parse(entry.since()));
    }

    private static InForce<WeeklyShifts> weekly(Map<LocalDate, Map<DayOfWeek, List<Shift>>> bySince) {
        var weeks = new TreeMap<LocalDate, WeeklyShifts>();
        bySince.forEach((since, byDay) -> weeks.put(since, WeeklyShifts.of(byDay)));
        return InForce.from(weeks);
    }

    /** Entries with one date make up one week, which holds from that date; those without have always been so. */
    private static Map<LocalDate, Map<DayOfWeek, List<Shift>>> bySince(List<ShiftEntry> entries) {
        var groups = new TreeMap<LocalDate, List<ShiftEntry>>();
        for (var entry : entries) {
            var since = entry.since() == null ? InForce.ALWAYS : LocalDate.parse(entry.since());
            groups.computeIfAbsent(since, ignored -> new ArrayList<>()).add(entry);
        }
        var weeks = new TreeMap<LocalDate, Map<DayOfWeek, List<Shift>>>();
        groups.forEach((since, group) -> weeks.put(since, byDay(group)));
        return weeks.isEmpty() ? Map.of(InForce.ALWAYS, Map.of()) : weeks;
    }

    private static Map<DayOfWeek, List<Shift>> byDay(List<ShiftEntry> entries) {
        var map = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        for (var entry : entries) {
            var shift = new Shift(
                    LocalTime.parse(required(entry.from(), "a shift's beginning")),
                    LocalTime.parse(required(entry.to(), "a shift's end")));
            orEmpty(entry.days()).forEach(day -> map.computeIfAbsent(weekday(day), ignored -> new ArrayList<>())
                    .add(shift));
        }
        return map;
    }

    private static DayOfWeek weekday(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(name) && name.length() == 3)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'%s' is not a weekday: use MON, TUE, WED, THU, FRI, SAT or SUN".formatted(name)));
    }

    private static void refuseDoubles(List<SpecialDay> days) {
        var seen = new HashMap<LocalDate, SpecialDay>();
        for (var day : days) {
            if (seen.put(day.date(), day) != null) {
                throw new IllegalArgumentException("%s is given twice".formatted(day.date()));
            }
        }
    }

    private static <T> T required(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException("The calendar file lacks " + what);
        }
        return value;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
