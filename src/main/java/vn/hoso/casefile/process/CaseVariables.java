package vn.hoso.casefile.process;

import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables that every case's process has, and how delegates read their parameters. */
final class CaseVariables {

    private static final String CASE_ID = "caseId";

    private CaseVariables() {}

    static UUID caseId(VariableScope scope) {
        return UUID.fromString((String) Objects.requireNonNull(
                scope.getVariable(CASE_ID),
                "The process has no variable caseId: a call activity must pass all variables"));
    }

    /** A parameter that the model gives the service task. */
    static String parameter(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    execution.getCurrentActivityId() + " needs the input parameter '" + name + "'");
        }
        return value.toString();
    }
}
