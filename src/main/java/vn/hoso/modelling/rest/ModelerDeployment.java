package vn.hoso.modelling.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.Publishing;

/**
 * A deployment in the shape in which the engine's own interface answers the modelling tool. It names no definitions, as the
 * engine does where a deployment brought nothing new: what was sent is a proposal, which the engine does not know yet.
 *
 * @param id of the proposal, or of the deployment that holds exactly this already
 * @param proposal ours: what a second person has to approve; null when nothing waits
 * @param hint ours: what happens next, in Vietnamese and English
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ModelerDeployment(
        List<String> links,
        String id,
        String name,
        @Nullable String source,
        String deploymentTime,
        @Nullable String tenantId,
        @Nullable Map<String, Object> deployedProcessDefinitions,
        @Nullable Map<String, Object> deployedCaseDefinitions,
        @Nullable Map<String, Object> deployedDecisionDefinitions,
        @Nullable Map<String, Object> deployedDecisionRequirementsDefinitions,
        @Nullable UUID proposal,
        String hint) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(OfficialTime.ZONE);

    static ModelerDeployment of(
            Publishing.Outcome outcome, @Nullable String name, @Nullable String source, Instant now) {
        Proposal proposal = outcome.proposal();
        DeployedProcess process = outcome.process();
        return new ModelerDeployment(
                List.of(),
                process == null ? Objects.requireNonNull(proposal).id().toString() : process.deploymentId(),
                name == null ? outcome.key() : name,
                source,
                TIME.format(now),
                null,
                null,
                null,
                null,
                null,
                proposal == null ? null : proposal.id(),
                proposal == null
                        ? "Đã ban hành với đúng nội dung này. / Published already with exactly this content."
                        : "Chờ người thứ hai duyệt. / Waits for a second person's approval.");
    }
}
