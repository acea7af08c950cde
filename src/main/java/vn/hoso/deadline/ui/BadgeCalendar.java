package vn.hoso.deadline.ui;

import com.vaadin.flow.server.VaadinRequest;
import org.springframework.stereotype.Component;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendar;

/** Lets badges, which are drawn without beans, count by the calendars that are in force. */
@Component
class BadgeCalendar {

    private static final String KNOWN = BadgeCalendar.class.getName();

    private final UnitCalendars calendars;

    BadgeCalendar(UnitCalendars calendars) {
        this.calendars = calendars;
        DeadlineBadges.countBy(this::ofReader);
    }

    /** Asked once a request, however many badges it draws. */
    private WorkingCalendar ofReader() {
        VaadinRequest request = VaadinRequest.getCurrent();
        if (request == null) {
            return calendars.ofCurrentUser();
        }
        if (request.getAttribute(KNOWN) instanceof WorkingCalendar known) {
            return known;
        }
        WorkingCalendar calendar = calendars.ofCurrentUser();
        request.setAttribute(KNOWN, calendar);
        return calendar;
    }
}
