package vn.hoso.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Runs the jobs of one case by hand, in the order in which the job executor would come to them. */
public final class EngineJobs {

    /** More jobs in a row than any model has: it goes round in a circle. */
    private static final int MANY = 500;

    private final ManagementService management;
    private final RuntimeService runtime;

    EngineJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs what is due at {@code now}, and what becomes due by that, until nothing is. */
    public void runDue(String caseCode, Instant now) {
        for (int done = 0; done < MANY; done++) {
            Optional<Job> next = jobs(caseCode).stream()
                    .filter(job -> job.getDuedate() == null
                            || !job.getDuedate().toInstant().isAfter(now))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            management.executeJob(next.get().getId());
        }
        throw new AssertionError("The case " + caseCode + " has always another job to do");
    }

    /** Runs one due job as the job executor would, which writes a failure down and goes on. */
    public void tryDue(String caseCode, Instant now) {
        jobs(caseCode).stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(now))
                .forEach(job -> {
                    try {
                        management.executeJob(job.getId());
                    } catch (RuntimeException failure) {
                        // The engine has counted it: that is what the caller looks at.
                        return;
                    }
                });
    }

    /** When the first of the case's timers that fires by {@code until} does so. */
    public Optional<Instant> nextTimer(String caseCode, Instant until) {
        return jobs(caseCode).stream()
                .filter(job -> job.getDuedate() != null)
                .map(job -> job.getDuedate().toInstant())
                .filter(due -> !due.isAfter(until))
                .findFirst();
    }

    /** What can still be tried, what is due at once first. */
    private List<Job> jobs(String caseCode) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseCode).unlimitedList().stream()
                .map(ProcessInstance::getId)
                .flatMap(id ->
                        management.createJobQuery().processInstanceId(id).withRetriesLeft().unlimitedList().stream())
                .sorted(java.util.Comparator.comparing(
                        Job::getDuedate, java.util.Comparator.nullsFirst(java.util.Comparator.naturalOrder())))
                .toList();
    }
}
