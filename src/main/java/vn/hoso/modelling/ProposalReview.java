package vn.hoso.modelling;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.Procedures;

/** Shows the second person what they decide on. */
@Service
public class ProposalReview {

    private final Proposals proposals;
    private final Publishing publishing;
    private final PublishedFolders published;
    private final FolderCheck check;
    private final Procedures procedures;
    private final Deployments deployments;
    private final CaseSearch cases;
    private final CurrentOfficer current;
    private final Clock clock;

    ProposalReview(
            Proposals proposals,
            Publishing publishing,
            PublishedFolders published,
            FolderCheck check,
            Procedures procedures,
            Deployments deployments,
            CaseSearch cases,
            CurrentOfficer current,
            Clock clock) {
        this.proposals = proposals;
        this.publishing = publishing;
        this.published = published;
        this.check = check;
        this.procedures = procedures;
        this.deployments = deployments;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A proposal with all that it brings.
     *
     * @param descriptor what its {@code procedure.yaml} says; null for a path that procedures share
     * @param bpmn the proposed diagram; empty for a proposal whose files were not kept
     * @param replaces the version in force today, of a path the newest; null for what is new
     * @param changes against that version, by file name; every file is new where there is none
     * @param remarks what a person should look at; what would keep it from being published comes with its severity
     * @param runningCases cases of the procedure that are open now; they stay on their version
     * @param mayDecide whether the one who asks is a second person and the proposal still waits
     */
    public record Review(
            Proposal proposal,
            @Nullable ProcedureDescriptor descriptor,
            String bpmn,
            @Nullable String replaces,
            List<FileChange> changes,
            List<ModelProblem> remarks,
            long runningCases,
            boolean mayDecide) {}

    /** @throws UserError NOT_FOUND when there is no such proposal */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public Review of(UUID id) {
        Proposal proposal = publishing.proposal(id);
        List<ModelFile> files = proposals.files(id);
        boolean waits = proposal.state() == Proposal.State.PROPOSED;
        Optional<Before> before = before(proposal);
        return new Review(
                proposal,
                text(files, FolderRules.DESCRIPTOR).map(procedures::read).orElse(null),
                text(files, proposal.key() + ".bpmn").orElse(""),
                before.map(Before::version).orElse(null),
                changes(before.map(Before::definition).map(published::files).orElse(List.of()), files),
                waits ? check.remarks(files) : List.of(),
                cases.openOf(proposal.key()),
                waits && !proposal.proposerId().equals(current.require().id()));
    }

    private record Before(String version, ProcessDefinitionId definition) {}

    private Optional<Before> before(Proposal proposal) {
        return proposal.isPath()
                ? deployments.newest(proposal.key()).map(path -> new Before(path.versionTag(), path.id()))
                : procedures
                        .inForce(proposal.key(), LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE))
                        .map(version -> new Before(version.descriptor().version(), version.definition()));
    }

    private static List<FileChange> changes(List<ModelFile> before, List<ModelFile> after) {
        Map<String, byte[]> old = contents(before);
        Map<String, byte[]> fresh = contents(after);
        TreeSet<String> names = new TreeSet<>(fresh.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .map(name -> FileChange.between(name, old.get(name), fresh.get(name)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, byte[]> contents(List<ModelFile> files) {
        return files.stream().collect(Collectors.toMap(ModelFile::name, ModelFile::content));
    }

    private static Optional<String> text(List<ModelFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(FolderRules::text);
    }
}
