package vn.hoso.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Timers whose date follows from what a method answers. */
final class FollowingTimers {

    private FollowingTimers() {}

    static void recalculate(ProcessEngine engine, ProcessInstanceId root, Set<String> methods) {
        ProcessTree.of(engine.getRuntimeService(), root).forEach(instance -> {
            Set<String> following = timers(engine, instance, methods);
            engine
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .timers()
                    .unlimitedList()
                    .stream()
                    .filter(job -> following.contains(job.getJobDefinitionId()))
                    .forEach(job -> engine.getManagementService().recalculateJobDuedate(job.getId(), false));
        });
    }

    private static Set<String> timers(ProcessEngine engine, ProcessInstance instance, Set<String> methods) {
        return engine
                .getManagementService()
                .createJobDefinitionQuery()
                .processDefinitionId(instance.getProcessDefinitionId())
                .unlimitedList()
                .stream()
                .filter(timer -> timer.getJobConfiguration() != null
                        && methods.stream()
                                .anyMatch(method -> timer.getJobConfiguration().contains("{" + method + "(")))
                .map(JobDefinition::getId)
                .collect(Collectors.toSet());
    }
}
