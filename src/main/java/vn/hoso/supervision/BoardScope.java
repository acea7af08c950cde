package vn.hoso.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.DueSoon;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendar;

/** Which units the officer supervises, and where the lines between the states lie now. */
@Component
class BoardScope {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final UnitCalendars calendars;
    private final Clock clock;

    BoardScope(JdbcClient jdbc, CurrentOfficer current, UnitCalendars calendars, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The question's moment and place.
     *
     * @param units ids of the supervised units, as a database array takes them
     * @param soon what is due no later than this is due soon
     * @param calculator counts by the supervisor's calendar
     */
    record Scope(String[] units, Instant now, Instant soon, DeadlineCalculator calculator) {
        LocalDate today() {
            return OfficialTime.local(now).toLocalDate();
        }
    }

    Scope scope() {
        Set<String> units = new LinkedHashSet<>();
        for (String path : current.require().supervisedPaths()) {
            units.addAll(jdbc.sql("select id::text from unit where starts_with(path, ?)")
                    .param(path)
                    .query(String.class)
                    .list());
        }
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.ofCurrentUser();
        return new Scope(
                units.toArray(String[]::new), now, DueSoon.until(now, calendar), new DeadlineCalculator(calendar));
    }
}
