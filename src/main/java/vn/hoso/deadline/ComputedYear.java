package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hoso.base.LocalizedText;

/**
 * The days off that the law lets us expect of a year without a table: a suggestion, provisional to the last day. Which
 * days of Tết and which neighbour of 2 September are off is announced year by year; here the eve and four days of Tết,
 * and 3 September. A holiday on a weekly day of rest gives the next working day off.
 */
final class ComputedYear {

    private static final String HOLIDAYS = "Bộ luật Lao động 2019, Điều 112";
    private static final String IN_LIEU = "Bộ luật Lao động 2019, Điều 111";
    private static final LocalizedText TET = new LocalizedText("Tết Nguyên đán", "Lunar New Year");
    private static final LocalizedText HUNG_KINGS =
            new LocalizedText("Giỗ Tổ Hùng Vương", "Hùng Kings' Commemoration Day");
    private static final LocalizedText NATIONAL_DAY = new LocalizedText("Quốc khánh 2/9", "National Day");
    private static final int TET_DAYS = 5;

    private ComputedYear() {}

    static Map<LocalDate, SpecialDay> of(int year, WeeklyShifts weekly, Collection<AnnualHoliday> annual) {
        var days = new TreeMap<LocalDate, SpecialDay>();
        for (var holiday : annual) {
            if (holiday.on().isValidYear(year) && holiday.appliesTo(holiday.on().atYear(year))) {
                put(days, holiday.in(holiday.on().atYear(year)));
            }
        }
        var eve = LunarDates.tet(year).minusDays(1);
        for (int i = 0; i < TET_DAYS; i++) {
            put(days, expected(eve.plusDays(i), DayKind.HOLIDAY, TET, HOLIDAYS));
        }
        put(days, expected(LunarDates.hungKings(year), DayKind.HOLIDAY, HUNG_KINGS, HOLIDAYS));
        put(days, expected(LocalDate.of(year, 9, 3), DayKind.HOLIDAY, NATIONAL_DAY, HOLIDAYS));
        inLieu(List.copyOf(days.values()), weekly).forEach(day -> put(days, day));
        return days;
    }

    private static List<SpecialDay> inLieu(List<SpecialDay> holidays, WeeklyShifts weekly) {
        var taken = new ArrayList<>(holidays.stream().map(SpecialDay::date).toList());
        var given = new ArrayList<SpecialDay>();
        for (var holiday :
                holidays.stream().sorted(Comparator.comparing(SpecialDay::date)).toList()) {
            if (isRest(weekly, holiday.date().getDayOfWeek())) {
                var day = holiday.date();
                while (taken.contains(day) || isRest(weekly, day.getDayOfWeek())) {
                    day = day.plusDays(1);
                }
                taken.add(day);
                given.add(expected(day, DayKind.COMPENSATORY, holiday.name(), IN_LIEU));
            }
        }
        return given;
    }

    private static boolean isRest(WeeklyShifts weekly, DayOfWeek day) {
        return weekly.on(day).isEmpty();
    }

    private static SpecialDay expected(
            LocalDate date, DayKind kind, @org.jspecify.annotations.Nullable LocalizedText name, String legalBasis) {
        return new SpecialDay(date, kind, name, legalBasis, true, false, null);
    }

    private static void put(Map<LocalDate, SpecialDay> days, SpecialDay day) {
        days.putIfAbsent(day.date(), day);
    }
}
