package vn.hoso.deadline;

import java.util.UUID;

/** The calendars of the offices, by which deadlines are computed. Implemented by the module that knows units. */
public interface UnitCalendars {

    /** The calendar of those who have none of their own. */
    WorkingCalendar national();

    /** The calendar of a unit: its own, or what it inherits from the units above it and from the national one. */
    WorkingCalendar of(UUID unit);

    /** The calendar of the unit of the current user's first post; the national one for those who hold none. */
    WorkingCalendar ofCurrentUser();

    /**
     * The calendar of a case: the competent unit's working time, and the hours in which the receiving unit's desk takes
     * cases in.
     */
    default WorkingCalendar of(UUID competent, UUID receiving) {
        return competent.equals(receiving) ? of(competent) : of(competent).withReceptionOf(of(receiving));
    }

    /** One calendar for everyone. */
    static UnitCalendars everywhere(WorkingCalendar calendar) {
        return new UnitCalendars() {
            @Override
            public WorkingCalendar national() {
                return calendar;
            }

            @Override
            public WorkingCalendar of(UUID unit) {
                return calendar;
            }

            @Override
            public WorkingCalendar ofCurrentUser() {
                return calendar;
            }
        };
    }
}
