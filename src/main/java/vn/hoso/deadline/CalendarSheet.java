package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one calendar file, or one office, says for itself; what it leaves open comes from the calendar above it.
 *
 * @param unit the key of the unit; null for the national calendar
 * @param weekly its working shifts; null to keep those above, which are kept too until the first of them
 *     begin
 * @param reception its shifts that accept cases without being working time, by weekday; null to keep those above
 * @param days its special days; each replaces what the calendar above says about that date
 * @param years the years whose days off are complete, and whether each waits for confirmation
 */
public record CalendarSheet(
        @Nullable String unit,
        @Nullable InForce<WeeklyShifts> weekly,
        @Nullable InForce<Map<DayOfWeek, List<Shift>>> reception,
        List<SpecialDay> days,
        Map<Integer, Boolean> years) {

    /** The calendar that follows from {@code above} and this; which years are complete is said by {@code above}. */
    public WorkingCalendar over(WorkingCalendar above) {
        var own = weekly == null ? above : above.withShifts(weekly);
        var open = reception == null ? own : own.withReception(reception);
        return open.withDays(days);
    }
}
