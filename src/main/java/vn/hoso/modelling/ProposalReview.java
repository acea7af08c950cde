package vn.hoso.modelling;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelGuard;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** Shows the second person what they decide on. */
@Service
public class ProposalReview {

    private final Proposals proposals;
    private final Publishing publishing;
    private final Procedures procedures;
    private final Deployments deployments;
    private final ModelGuard guard;
    private final CaseQuery cases;
    private final CurrentOfficer current;
    private final Clock clock;

    ProposalReview(
            Proposals proposals,
            Publishing publishing,
            Procedures procedures,
            Deployments deployments,
            ModelGuard guard,
            CaseQuery cases,
            CurrentOfficer current,
            Clock clock) {
        this.proposals = proposals;
        this.publishing = publishing;
        this.procedures = procedures;
        this.deployments = deployments;
        this.guard = guard;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A proposal with all that it brings.
     *
     * @param bpmn the proposed diagram
     * @param replaces the version in force today; null for a procedure that is new
     * @param changes against that version, by file name; every file is new where there is none
     * @param warnings what the guard lets through and a person should look at
     * @param runningCases cases of the procedure that are open now; they stay on their version
     * @param mayDecide whether the one who asks is a second person and the proposal still waits
     */
    public record Review(
            Proposal proposal,
            ProcedureDescriptor descriptor,
            String bpmn,
            @Nullable String replaces,
            List<FileChange> changes,
            List<ModelProblem> warnings,
            long runningCases,
            boolean mayDecide) {}

    /** @throws UserError NOT_FOUND when there is no such proposal */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public Review of(UUID id) {
        Proposal proposal = publishing.proposal(id);
        ProcessDefinitionId proposed = proposal.definition();
        Optional<ProcedureVersion> before =
                procedures.inForce(proposal.key(), LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE));
        return new Review(
                proposal,
                procedures.read(proposals.descriptor(id)),
                deployments.bpmn(proposed),
                before.map(version -> version.descriptor().version()).orElse(null),
                changes(before.map(ProcedureVersion::definition).orElse(null), proposed),
                guard.inspect(files(proposed)),
                cases.openOf(proposal.key()),
                proposal.state() == Proposal.State.PROPOSED
                        && !proposal.proposerId().equals(current.require().id()));
    }

    private List<FileChange> changes(@Nullable ProcessDefinitionId before, ProcessDefinitionId after) {
        TreeSet<String> names = new TreeSet<>(deployments.files(after));
        if (before != null) {
            names.addAll(deployments.files(before));
        }
        List<FileChange> changes = new ArrayList<>();
        for (String name : names) {
            FileChange change =
                    FileChange.between(name, before == null ? null : content(before, name), content(after, name));
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private byte @Nullable [] content(ProcessDefinitionId definition, String name) {
        return deployments.file(definition, name).orElse(null);
    }

    private List<ModelFile> files(ProcessDefinitionId definition) {
        return deployments.files(definition).stream()
                .map(name ->
                        new ModelFile(name, deployments.file(definition, name).orElseThrow()))
                .toList();
    }
}
