package vn.hoso.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/** Work of a case that the job executor would do in its own time, done or given up at once. */
final class ReadyWork {

    private static final int MOST = 1_000;

    private ReadyWork() {}

    static int workOff(ProcessEngine engine, ProcessInstanceId root) {
        int done = 0;
        for (List<String> ready = ready(engine, root); !ready.isEmpty() && done < MOST; ready = ready(engine, root)) {
            for (String job : ready) {
                engine.getManagementService().executeJob(job);
                done++;
            }
        }
        return done;
    }

    static int giveUp(ProcessEngine engine, ProcessInstanceId root, String reason) {
        List<String> ready = ready(engine, root);
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
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

    private static List<String> ready(ProcessEngine engine, ProcessInstanceId root) {
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
