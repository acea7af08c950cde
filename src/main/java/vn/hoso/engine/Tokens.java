package vn.hoso.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Reads positions and paths out of the engine. */
final class Tokens {

    private Tokens() {}

    static List<Token> of(RuntimeService runtime, ProcessInstance instance) {
        ActivityInstance root = runtime.getActivityInstance(instance.getId());
        return root == null
                ? List.of()
                : leaves(root)
                        .map(activity -> new Token(
                                new ProcessInstanceId(instance.getId()),
                                new ProcessDefinitionId(instance.getProcessDefinitionId()),
                                activity))
                        .toList();
    }

    private static Stream<String> leaves(ActivityInstance at) {
        Stream<String> waiting =
                Stream.of(at.getChildTransitionInstances()).map(transition -> transition.getActivityId());
        boolean leaf = at.getChildActivityInstances().length == 0 && at.getChildTransitionInstances().length == 0;
        Stream<String> inside = leaf && at.getParentActivityInstanceId() != null
                ? Stream.of(at.getActivityId())
                : Stream.of(at.getChildActivityInstances()).flatMap(Tokens::leaves);
        return Stream.concat(waiting, inside);
    }

    static List<PassedStep> passed(ProcessEngine engine, String instanceId) {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instanceId)
                .unlimitedList()
                .stream()
                .map(step -> passed(engine, step))
                .toList();
    }

    private static PassedStep passed(ProcessEngine engine, HistoricActivityInstance step) {
        String label = step.getActivityName();
        return new PassedStep(
                new ProcessInstanceId(step.getProcessInstanceId()),
                new ProcessDefinitionId(step.getProcessDefinitionId()),
                step.getActivityId(),
                step.getStartTime().toInstant(),
                instant(step.getEndTime()),
                step.isCanceled(),
                label == null
                        ? null
                        : ModelNames.of(engine, step.getProcessDefinitionId(), step.getActivityId(), label),
                step.getActivityType());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
