package vn.hoso.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.worklist.WorkItemProjection;

/**
 * The budgets of a case's steps while its clock stands: that of a step which was open when it stopped stands too, and ends as
 * much later as the stop lasted. That of a step which began in the meantime runs, since its work is what is waited for.
 */
@Component
class StepBudgets {

    private final WorkItemProjection worklist;
    private final UnitCalendars calendars;
    private final JdbcClient jdbc;
    private final Clock clock;

    StepBudgets(WorkItemProjection worklist, UnitCalendars calendars, JdbcClient jdbc, Clock clock) {
        this.worklist = worklist;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The clock goes on; who was warned of an end that has moved is warned of the new one. */
    void goOn(CaseFile file, Instant stopped) {
        DeadlineCalculator calculator = new DeadlineCalculator(calendars.national());
        Instant now = clock.instant();
        List<String> moved = worklist.stepsMoved(file.id(), stopped, due -> calculator.shifted(due, stopped, now));
        if (!moved.isEmpty()) {
            jdbc.sql("delete from step_warning where item_id in (:items)")
                    .param("items", moved)
                    .update();
        }
    }
}
