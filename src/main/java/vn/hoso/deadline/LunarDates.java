package vn.hoso.deadline;

import java.time.LocalDate;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/** The days of the lunar calendar from which holidays follow, reckoned at UTC+7 as Vietnam does. */
final class LunarDates {

    private LunarDates() {}

    /** The first day of the lunar year. */
    static LocalDate tet(int year) {
        return date(VietnameseCalendar.ofTet(year));
    }

    /** The tenth day of the third lunar month. */
    static LocalDate hungKings(int year) {
        return date(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    private static LocalDate date(VietnameseCalendar day) {
        return day.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
