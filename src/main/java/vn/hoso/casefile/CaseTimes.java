package vn.hoso.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.deadline.DueSoon;

/**
 * When a case's officers are to be warned. They are warned of every date once: the legal due date, the date it is moved
 * to, and the appointment that an apology makes after it was missed.
 */
@Service
@Internal("asked by the timers of models")
public class CaseTimes {

    private final CaseFiles cases;
    private final ClockRecords records;
    private final CaseClock caseClock;
    private final Clock clock;

    CaseTimes(CaseFiles cases, ClockRecords records, CaseClock caseClock, Clock clock) {
        this.cases = cases;
        this.records = records;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    /** What officers are warned of. */
    public enum Warning {
        DUE_SOON,
        OVERDUE
    }

    /** The date that officers work towards; empty while the clock stands and once the result is decided. */
    @Transactional(readOnly = true)
    public Optional<Instant> dueIfRunning(UUID caseId) {
        return cases.findById(caseId)
                .filter(file -> file.clockStoppedAt() == null && file.decidedAt() == null && file.isOpen())
                .map(file -> caseClock.appointment(caseId).orElse(file.currentDueAt()));
    }

    /** When the warning is due; empty where there is no date, or where the warning of this date was given. */
    @Transactional(readOnly = true)
    public Optional<Instant> warningAt(UUID caseId, Warning warning) {
        return dueIfRunning(caseId)
                .filter(due -> !records.warned(caseId, warning, due))
                .map(due -> warning == Warning.OVERDUE ? due : caseClock.before(due, DueSoon.AHEAD));
    }

    /**
     * Notes that the warning is given now.
     *
     * @return the date that it is about; empty where nothing is to be warned of any more, since the date has moved or the
     *     case is decided
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Instant> warn(UUID caseId, Warning warning) {
        Instant now = clock.instant();
        Optional<Instant> due =
                warningAt(caseId, warning).filter(at -> !at.isAfter(now)).flatMap(at -> dueIfRunning(caseId));
        due.ifPresent(date -> records.warn(caseId, warning, date, now));
        return due;
    }
}
