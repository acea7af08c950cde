package vn.hoso.worklist.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.jspecify.annotations.Nullable;

/**
 * What took a task away: the event or path of its model, or of a model that called it, which interrupted the scope that
 * the task was in. The engine says which only in the words of the reason that it deletes with.
 */
final class Interruption {

    private static final Pattern ACTIVITY = Pattern.compile("activity Activity\\(([^)]+)\\) executed");

    private Interruption() {}

    /** Its label in the model; null where the task went for another reason, or the label is missing. */
    static @Nullable String of(TaskEntity task) {
        for (ExecutionEntity at = task.getExecution(); at != null; at = caller(at)) {
            String reason = reason(at);
            Matcher words = ACTIVITY.matcher(reason == null ? "" : reason);
            if (words.find()) {
                return label(at, words.group(1));
            }
        }
        return null;
    }

    private static @Nullable String reason(ExecutionEntity from) {
        for (ExecutionEntity at = from; at != null; at = at.getParent()) {
            if (at.getDeleteReason() != null) {
                return at.getDeleteReason();
            }
        }
        return null;
    }

    private static @Nullable ExecutionEntity caller(ExecutionEntity execution) {
        return execution.getProcessInstance().getSuperExecution();
    }

    private static @Nullable String label(ExecutionEntity execution, String activity) {
        for (ExecutionEntity at = execution; at != null; at = caller(at)) {
            ActivityImpl found = at.getProcessDefinition().findActivity(activity);
            if (found != null) {
                return (String) found.getProperty("name");
            }
        }
        return null;
    }
}
