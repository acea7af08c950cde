package vn.hoso.deadline;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A holiday with a fixed date of the solar calendar: what is known of a year that has no table yet.
 *
 * @param since the first date on which it was law; null if it always was
 */
record AnnualHoliday(
        MonthDay on,
        LocalizedText name,
        String legalBasis,
        @Nullable LocalDate since) {

    SpecialDay in(LocalDate date) {
        return new SpecialDay(date, DayKind.HOLIDAY, name, legalBasis, true, false, null);
    }

    boolean appliesTo(LocalDate date) {
        return on.getMonthValue() == date.getMonthValue()
                && on.getDayOfMonth() == date.getDayOfMonth()
                && (since == null || !date.isBefore(since));
    }
}
