package vn.hoso.casefile.process;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseTimes;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.ModelBean;

/**
 * The instants of a model's timers. Those of the due date are asked again whenever it moves; they lie in the far future
 * while there is nothing to warn of: the clock stands, the result is decided, or this date was warned of.
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

    /** When the date that officers work towards is close, if that was not warned of yet. */
    public Date dueSoonAt(DelegateExecution execution) {
        return at(execution, CaseTimes.Warning.DUE_SOON);
    }

    /** The date that officers work towards, if it was not warned of yet. */
    public Date overdueAt(DelegateExecution execution) {
        return at(execution, CaseTimes.Warning.OVERDUE);
    }

    private Date at(DelegateExecution execution, CaseTimes.Warning warning) {
        return Date.from(
                times.warningAt(CaseVariables.caseId(execution), warning).orElse(NEVER));
    }

    /** A length such as {@code 5 WORKING_DAY} from the beginning of the wait, whether the legal clock runs or not. */
    public Date after(DelegateExecution execution, String length) {
        return Date.from(caseClock.after(clock.instant(), TimeLimit.parse(length)));
    }
}
