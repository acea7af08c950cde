package vn.hoso.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.UserError;

/**
 * The processes of cases: how they start, go on and stand. Everything runs in the caller's transaction: what the caller
 * has written and what the engine does are kept together or not at all. Nobody is authorised here; callers do that before.
 *
 * <p>Variables are facts: texts, numbers, booleans, null, and lists or maps of them, which are kept as JSON. Any other
 * object is refused when it is written.
 *
 * @see EngineWork what the engine does by itself
 * @see Decisions what rules answer
 */
public final class Engine {

    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final CasePath path;

    Engine(ProcessEngine engine, CasePath path) {
        this.engine = engine;
        this.path = path;
        this.runtime = engine.getRuntimeService();
    }

    /**
     * Starts a case's process in exactly the version given.
     *
     * @param businessKey the case code
     */
    public ProcessInstanceId start(
            ProcessDefinitionId definition, String businessKey, Map<String, ? extends @Nullable Object> variables) {
        ProcessInstance started =
                runtime.startProcessInstanceById(definition.value(), businessKey, new HashMap<>(variables));
        return new ProcessInstanceId(started.getId());
    }

    /**
     * Completes a user task with the facts that were filled in.
     *
     * @throws UserError CONFLICT if the task is not there any more, since someone else completed it or the case moved on
     */
    public void complete(EngineTaskId task, Map<String, ? extends @Nullable Object> variables) {
        try {
            engine.getTaskService().complete(task.value(), facts(variables));
        } catch (NullValueException gone) {
            if (!String.valueOf(gone.getMessage()).contains(task.value())) {
                throw gone;
            }
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Công việc này đã được hoàn thành hoặc không còn nữa. Hãy tải lại danh sách.",
                    "This task has been completed or is gone. Reload the list.");
        }
    }

    /** Whether the case waits for {@code message}, in its own process or in one that it called. */
    public boolean awaits(ProcessInstanceId root, String message) {
        return !waiting(root, message).isEmpty();
    }

    /**
     * Hands a message to the case. If several of its processes wait for it, the outermost receives it, once.
     *
     * @return whether it was received; false if nothing in the case waits for it
     */
    public boolean correlate(
            ProcessInstanceId root, String message, Map<String, ? extends @Nullable Object> variables) {
        List<Execution> waiting = waiting(root, message);
        if (waiting.isEmpty()) {
            return false;
        }
        runtime.messageEventReceived(message, waiting.get(0).getId(), facts(variables));
        return true;
    }

    /**
     * Hands a message to the case as {@link #correlate} does; the facts are known only to what it starts there, and to
     * what that calls. So two that go on beside each other never read each other's.
     *
     * @return whether it was received; false if nothing in the case waits for it
     */
    public boolean start(ProcessInstanceId root, String message, Map<String, ? extends @Nullable Object> variables) {
        List<Execution> waiting = waiting(root, message);
        if (waiting.isEmpty()) {
            return false;
        }
        runtime.createMessageCorrelation(message)
                .processInstanceId(waiting.get(0).getProcessInstanceId())
                .setVariablesToTriggeredScope(facts(variables))
                .correlate();
        return true;
    }

    private List<Execution> waiting(ProcessInstanceId root, String message) {
        return tree(root).stream()
                .flatMap(instance -> runtime
                        .createExecutionQuery()
                        .processInstanceId(instance.getId())
                        .messageEventSubscriptionName(message)
                        .unlimitedList()
                        .stream())
                .toList();
    }

    /** The facts of a process as they stand. */
    public Map<String, Object> variables(ProcessInstanceId instance) {
        return runtime.getVariables(instance.value());
    }

    /** The facts that a user task sees as they stand: those of its own process, where it was called as well. */
    public Map<String, Object> variables(EngineTaskId task) {
        return engine.getTaskService().getVariables(task.value());
    }

    /** Sets facts of a process. */
    public void setVariables(ProcessInstanceId instance, Map<String, ? extends @Nullable Object> variables) {
        runtime.setVariables(instance.value(), facts(variables));
    }

    /** What is learnt on the way can never say that the process belongs to another case. */
    private static Map<String, @Nullable Object> facts(Map<String, ? extends @Nullable Object> variables) {
        variables.keySet().stream()
                .filter(ReservedNames::isReserved)
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "The variable " + name + " is set when a case starts and never again");
                });
        return new HashMap<>(variables);
    }

    /** Whether the process still runs. */
    public boolean isRunning(ProcessInstanceId instance) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceId(instance.value())
                        .count()
                > 0;
    }

    /** Where the case stands, in its own process and in those that it called. Empty when it has ended. */
    public List<Token> tokens(ProcessInstanceId root) {
        return tree(root).stream()
                .flatMap(instance -> Tokens.of(runtime, instance).stream())
                .toList();
    }

    /** What the case has reached so far, in its own process and in those that it called, in order of time. */
    public List<PassedStep> passed(ProcessInstanceId root) {
        return path.of(engine, root);
    }

    /** Whether the case is on a path that it has called, such as {@code gia-han}. */
    public boolean isOn(ProcessInstanceId root, String path) {
        return tree(root).stream().anyMatch(instance -> engine.getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getKey()
                .equals(path));
    }

    private List<ProcessInstance> tree(ProcessInstanceId root) {
        return ProcessTree.of(runtime, root);
    }
}
