package vn.hoso.modelling.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.Publishing;

/**
 * A deployment in the shape in which the engine's own interface answers the modelling tool.
 *
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
        @Nullable Map<String, Definition> deployedProcessDefinitions,
        @Nullable Map<String, Object> deployedCaseDefinitions,
        @Nullable Map<String, Object> deployedDecisionDefinitions,
        @Nullable Map<String, Object> deployedDecisionRequirementsDefinitions,
        @Nullable UUID proposal,
        String hint) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ").withZone(OfficialTime.ZONE);

    /** A process definition; {@code id} carries the engine's own count between its colons. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Definition(
            String id,
            String key,
            int version,
            @Nullable String versionTag,
            String deploymentId,
            String resource,
            boolean suspended) {

        static Definition of(DeployedProcess process) {
            String[] parts = process.id().value().split(":", 3);
            return new Definition(
                    process.id().value(),
                    process.key(),
                    parts.length == 3 ? Integer.parseInt(parts[1]) : 1,
                    process.versionTag(),
                    process.deploymentId(),
                    process.key() + ".bpmn",
                    false);
        }
    }

    static ModelerDeployment of(
            Publishing.Outcome outcome, @Nullable String name, @Nullable String source, Instant now) {
        Map<String, Definition> definitions = new HashMap<>();
        outcome.deployed()
                .processes()
                .forEach(process -> definitions.put(process.id().value(), Definition.of(process)));
        Proposal proposal = outcome.proposal();
        return new ModelerDeployment(
                List.of(),
                outcome.deployed().deploymentId(),
                name == null ? outcome.process().key() : name,
                source,
                TIME.format(now),
                null,
                definitions.isEmpty() ? null : definitions,
                null,
                null,
                null,
                proposal == null ? null : proposal.id(),
                proposal == null
                        ? "Không có đề nghị ban hành mới. / No new proposal."
                        : "Chờ người thứ hai duyệt. / Waits for a second person's approval.");
    }
}
