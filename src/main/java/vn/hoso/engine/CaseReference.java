package vn.hoso.engine;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * Which case a process works for. It is what the case's own process was started with, whatever a variable of a step, or
 * of a path that was called, may claim.
 */
public final class CaseReference {

    /** The variable that a case's process is started with. No model, form or message may set it. */
    public static final String VARIABLE = "caseId";

    private CaseReference() {}

    /**
     * The case of a running process.
     *
     * @throws UnsafeModelException when the step or a path on the way to it names another case, or carries another code
     */
    public static UUID of(VariableScope scope) {
        DelegateExecution execution =
                scope instanceof DelegateTask task ? task.getExecution() : (DelegateExecution) scope;
        DelegateExecution process = execution.getProcessInstance();
        String code = process.getProcessBusinessKey();
        while (process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
            if (!Objects.equals(code, process.getProcessBusinessKey())) {
                throw new UnsafeModelException(
                        "a called path that does not carry the code of the case which called it");
            }
        }
        Object own = process.getVariableLocal(VARIABLE);
        if (own == null || !own.equals(execution.getVariable(VARIABLE))) {
            throw new UnsafeModelException("a process for another case than the one that was received");
        }
        return UUID.fromString(own.toString());
    }
}
