package vn.hoso.casefile.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseTimes;
import vn.hoso.deadline.DueSoon;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.ModelBean;

/**
 * The instants of a model's timers. They are asked again whenever the legal due date moves; while the clock stands they
 * lie in the far future, since nothing becomes due then.
 */
@Component("deadline")
@ModelBean(vi = "Mốc thời gian theo thời hạn của hồ sơ", en = "Instants that follow from the case's deadline")
public class DeadlineTimers {

    /** Not before the clock runs again. */
    private static final Instant NEVER = Instant.parse("2999-12-31T00:00:00Z");

    private final CaseTimes times;
    private final CaseClock caseClock;
    private final Clock clock;

    DeadlineTimers(CaseTimes times, CaseClock caseClock, Clock clock) {
        this.times = times;
        this.caseClock = caseClock;
        this.clock = clock;
    }

    /** When the case becomes due soon, ahead of the legal due date. */
    public Date dueSoonAt(DelegateExecution execution) {
        UUID id = CaseVariables.caseId(execution);
        return Date.from(times.dueIfRunning(id)
                .map(due -> caseClock.before(due, DueSoon.AHEAD))
                .orElse(NEVER));
    }

    /** The legal due date. */
    public Date overdueAt(DelegateExecution execution) {
        return Date.from(times.dueIfRunning(CaseVariables.caseId(execution)).orElse(NEVER));
    }

    /** A length such as {@code 5 WORKING_DAY} from now, whether the legal clock runs or not. */
    public Date after(DelegateExecution execution, String length) {
        return Date.from(caseClock.after(clock.instant(), TimeLimit.parse(length)));
    }
}
