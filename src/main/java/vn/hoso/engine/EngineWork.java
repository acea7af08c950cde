package vn.hoso.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/** What the engine does in its own time for a case: timers that are due, and steps that were put off. */
public final class EngineWork {

    private static final int MOST = 1_000;

    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;

    EngineWork(ProcessEngine engine) {
        this.engine = engine;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * Does the work of the case that is ready, in this thread, until none is left: what the job executor would do in its
     * own time. Timers count when they are due by the engine's clock.
     *
     * @return how many pieces of work were done
     */
    public int workOff(ProcessInstanceId root) {
        int done = 0;
        for (List<String> ready = ready(root); !ready.isEmpty() && done < MOST; ready = ready(root)) {
            for (String job : ready) {
                engine.getManagementService().executeJob(job);
                done++;
            }
        }
        return done;
    }

    /**
     * Gives up the case's ready work without trying it: each piece becomes an incident, which waits until an
     * administrator lets it be tried again.
     *
     * @param reason what the incident says
     * @return how many pieces of work were given up
     */
    public int giveUp(ProcessInstanceId root, String reason) {
        List<String> ready = ready(root);
        for (String id : ready) {
            configuration.getCommandExecutorTxRequired().execute(context -> {
                JobEntity job = context.getJobManager().findJobById(id);
                job.setExceptionMessage(reason);
                job.setRetries(0);
                return null;
            });
        }
        return ready.size();
    }

    /** Runs something while the job executor rests, so that the caller alone does the engine's work. */
    public void withoutJobExecutor(Runnable action) {
        JobExecutor executor = configuration.getJobExecutor();
        boolean active = executor.isActive();
        if (active) {
            executor.shutdown();
        }
        try {
            action.run();
        } finally {
            if (active) {
                executor.start();
            }
        }
    }

    /**
     * Evaluates the due dates of some timers of the case anew, in its own process and in those that it called: of those
     * whose expression calls one of the methods, such as {@code deadline.overdueAt}. To be called whenever what these
     * methods answer has changed. Other timers keep the date that they got when their wait began.
     */
    public void recalculateTimers(ProcessInstanceId root, Set<String> methods) {
        FollowingTimers.recalculate(engine, root, methods);
    }

    private List<String> ready(ProcessInstanceId root) {
        return engine
                .getManagementService()
                .createJobQuery()
                .rootProcessInstanceId(root.value())
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(Job::getId)
                .toList();
    }
}
