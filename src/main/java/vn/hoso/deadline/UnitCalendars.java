package vn.hoso.deadline;

/**
 * The calendars of the offices. Implemented by the module that knows units; until then everyone works by the national
 * calendar.
 */
public interface UnitCalendars {

    /** The calendar of the unit in which the current user works; the national one for those who work in none. */
    WorkingCalendar ofCurrentUser();
}
