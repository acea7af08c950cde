package vn.hoso.casefile.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.hoso.engine.CaseReference;

/** The variables that every case's process has, and how delegates read their parameters. */
final class CaseVariables {

    private CaseVariables() {}

    static UUID caseId(VariableScope scope) {
        return CaseReference.of(scope);
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
