package vn.hoso.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * Computes deadlines and working time by one calendar. Pure: no clock, no database, no state; safe for threads.
 *
 * <p>The rules (Civil Code 2015, articles 147 and 148; not yet compared with the original):
 *
 * <ul>
 *   <li>What is received outside working time starts at the beginning of the next shift; a shift's closing moment is
 *       outside. For days and months a reception shift is a time of receipt like any other. What is received strictly after the cut-off starts at the beginning of the next working day.
 *   <li>The first day is excluded. Working days end at the close of the last one; hours run across shifts and stay at
 *       a shift's end; days and months end at the close of the last day, or of the next working day.
 *   <li>Pauses that overlap or touch are one. What lies before the clock starts, and what begins at or after the due time,
 *       has no effect. Working hours get back the working time of a pause; working days, the days at whose close the
 *       clock stood; days and months, the days at whose midnight it stood. No due time falls into a pause.
 *   <li>A restart counts the whole limit, and the extension if there is one, from the pause's end as from a receipt,
 *       with the cut-off.
 *   <li>The extension is counted from the due time that holds when it is reached.
 * </ul>
 *
 * <p>All methods throw {@link IllegalArgumentException} for instants outside 1976 to 2200 and for a calendar that has no
 * working day within ten years.
 */
public final class DeadlineCalculator {

    private final WorkingTime time;

    public DeadlineCalculator(WorkingCalendar calendar) {
        this.time = new WorkingTime(calendar);
    }

    public WorkingCalendar calendar() {
        return time.calendar();
    }

    /** The deadline and its explanation. */
    public Deadline compute(DeadlineRequest request) {
        return new Run(time, request).result();
    }

    /** The working time in [{@code from}, {@code to}]; zero if {@code to} is not later. */
    public Duration workingTime(Instant from, Instant to) {
        return Duration.ofNanos(time.between(Guard.local("The beginning", from), Guard.local("The end", to)));
    }

    /** {@link #workingTime} in whole minutes, rounded down. */
    public long workingMinutes(Instant from, Instant to) {
        return workingTime(from, to).toMinutes();
    }

    /** The instant itself if it lies in working time, else the beginning of the next shift. */
    public Instant snap(Instant instant) {
        return Guard.instant(time.snap(Guard.local("The instant", instant)));
    }

    /**
     * When {@code length} after {@code instant} is over, by the rules of a deadline without cut-off: for the budgets of
     * steps and for timers.
     */
    public Instant after(Instant instant, TimeLimit length) {
        var count = Count.of(length, time);
        var start = time.snap(Guard.local("The instant", instant));
        return Guard.instant(count.due(count.begin(start), start));
    }

    /**
     * The moment that lies {@code length} before {@code due}. Hours run back across shifts. Days and months keep the
     * time of day, moved back into working time: one working day before Tuesday 17:00 is Monday 17:00.
     */
    public Instant before(Instant due, TimeLimit length) {
        return Guard.instant(new Backwards(time).before(Guard.local("The due time", due), length));
    }

    /**
     * A due instant after the clock stood for a while: as much working time is left when it goes on as was left when it
     * stopped. One that had passed by then stays.
     */
    public Instant shifted(Instant due, Instant stopped, Instant resumed) {
        var from = Guard.local("The stop", stopped);
        var to = Guard.local("The due time", due);
        if (!to.isAfter(from)) {
            return due;
        }
        var goesOn = time.snap(Guard.local("The end of the stop", resumed));
        return Guard.instant(time.add(goesOn, time.between(from, to)));
    }

    /**
     * The earliest due time that is late by no more than {@code days} working days at {@code now}, as {@link #remaining}
     * counts them.
     */
    public Instant lateByAtMost(int days, Instant now) {
        var today = Guard.local("The present", now).toLocalDate();
        return Guard.instant(
                time.minusWorkingDays(time.workingDayUntil(today), days).atStartOfDay());
    }

    /** What is left until {@code due}, or by how much it is exceeded, for a badge. */
    public RemainingTime remaining(Instant now, Instant due) {
        return RemainingTime.of(time, Guard.local("The present", now), Guard.local("The due time", due));
    }
}
