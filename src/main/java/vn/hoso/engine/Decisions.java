package vn.hoso.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;

/** What the rules of a folder answer. Asking changes nothing, and needs no case. */
public final class Decisions {

    private final RepositoryService repository;
    private final DecisionService decisions;

    Decisions(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /**
     * Evaluates a decision that was deployed together with a process version.
     *
     * @return one map from output names to values for each rule that applied; a decision that is one expression answers
     *     with one map whose key is the name of its variable
     * @throws IllegalArgumentException if the folder of that version has no such decision
     */
    public List<Map<String, Object>> decide(
            ProcessDefinitionId definition, String decision, Map<String, ? extends @Nullable Object> facts) {
        String deployment = repository.getProcessDefinition(definition.value()).getDeploymentId();
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(decision)
                .singleResult();
        if (found == null) {
            throw new IllegalArgumentException(
                    "The folder of " + definition.value() + " has no decision '" + decision + "'");
        }
        DmnDecisionResult result = decisions
                .evaluateDecisionById(found.getId())
                .variables(new HashMap<>(facts))
                .evaluate();
        return result.getResultList();
    }
}
