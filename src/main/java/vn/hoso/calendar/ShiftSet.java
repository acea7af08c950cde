package vn.hoso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.InForce;
import vn.hoso.deadline.Shift;

/**
 * The week that a calendar arranges for itself from a date on.
 *
 * @param from the first date on which it holds; {@link InForce#ALWAYS} for what has always been so
 * @param reception whether its shifts only accept cases; otherwise they are working time
 * @param byDay the shifts of each weekday; a day that is left out has none
 * @param legalBasis what says so; empty for what was loaded from a file
 * @param by who arranged it; null before it is written
 */
public record ShiftSet(
        LocalDate from,
        boolean reception,
        Map<DayOfWeek, List<Shift>> byDay,
        String legalBasis,
        @Nullable String by) {

    /** Whether it has been so as long as the calendar is known. */
    public boolean isFromTheBeginning() {
        return from.equals(InForce.ALWAYS);
    }
}
