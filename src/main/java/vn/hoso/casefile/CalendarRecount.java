package vn.hoso.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.calendar.CalendarChanged;

/**
 * Computes the due dates of open cases anew when a calendar changes, in the change's transaction: what is stored and
 * what its explanation says are one at any moment. A decided case keeps the due date that it met or missed.
 */
@Service
@Internal("hears of changes that an administrator made")
class CalendarRecount {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final CaseClock clock;
    private final Timeline timeline;

    CalendarRecount(JdbcClient jdbc, CaseFiles cases, CaseClock clock, Timeline timeline) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
        this.timeline = timeline;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CalendarChanged change) {
        jdbc.sql("select id from case_file where closed_at is null and decided_at is null"
                        + " and received_at < ? and current_due_at >= ? order by id")
                .params(midnight(change.last().plusDays(1)), midnight(change.first()))
                .query(UUID.class)
                .list()
                .forEach(id -> recount(id, change.why()));
    }

    private void recount(UUID id, LocalizedText why) {
        CaseFile file = cases.lock(id).orElseThrow();
        if (!file.isOpen() || file.decidedAt() != null) {
            return;
        }
        Instant before = file.currentDueAt();
        Instant due = clock.deadline(file).due().orElse(before);
        if (due.equals(before)) {
            return;
        }
        clock.moved(file, due, file.clockStoppedAt());
        timeline.add(
                id,
                "calendar-changed",
                new LocalizedText(
                        "Lịch làm việc thay đổi, hạn mới " + OfficialTime.dateTime(due),
                        "The working calendar changed, now due " + OfficialTime.dateTime(due)),
                why.vi(),
                "Thời hạn mới: " + OfficialTime.dateTime(due) + ", do lịch làm việc thay đổi. " + why.vi() + ".");
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(OfficialTime.ZONE).toOffsetDateTime();
    }
}
