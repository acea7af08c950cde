package vn.hoso.modelling;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Deployments.Deployed;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.engine.Deployments.Source;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelGuard;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelProblem.Severity;
import vn.hoso.engine.ModelRefused;
import vn.hoso.modelling.Proposal.State;
import vn.hoso.procedure.Procedures;
import vn.hoso.procedure.VersionTags;

/**
 * Brings procedures in and puts them in force, by two people. A deployed folder with a {@code procedure.yaml} is a
 * proposal until someone else approves it; a case that runs stays on its version. What is published under a version is
 * never replaced: a change needs a new version.
 */
@Service
public class Publishing {

    private static final String CHAIN = "publishing";
    private static final int MOST = 200;

    private final Deployments deployments;
    private final ModelGuard guard;
    private final Procedures procedures;
    private final Proposals proposals;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            Deployments deployments,
            ModelGuard guard,
            Procedures procedures,
            Proposals proposals,
            CurrentOfficer current,
            Audit audit,
            Clock clock) {
        this.deployments = deployments;
        this.guard = guard;
        this.procedures = procedures;
        this.proposals = proposals;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of a folder.
     *
     * @param process the version that now holds it
     * @param proposal what waits for a second person; null for a folder without {@code procedure.yaml}, or when this
     *     content is in force already
     */
    public record Outcome(
            Deployed deployed,
            DeployedProcess process,
            @Nullable Proposal proposal) {}

    /**
     * Takes a folder from the desktop modelling tool.
     *
     * @throws ModelRefused naming file, element and reason
     * @throws UserError CONFLICT when that version is published with other content
     */
    @RolesAllowed("PROCESS_DESIGNER")
    @Transactional
    public Outcome model(List<ModelFile> files) {
        return bring(Source.MODELER, files);
    }

    /** Takes a folder that came as one file; throws as {@link #model}. */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional
    public Outcome importFolder(List<ModelFile> files) {
        return bring(Source.IMPORTED, files);
    }

    /** Proposals, the newest first. */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public List<Proposal> proposals() {
        return proposals.newest(MOST);
    }

    /** @throws UserError NOT_FOUND when there is no such proposal */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public Proposal proposal(UUID id) {
        return proposals
                .find(id)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND, "Không có đề nghị ban hành này.", "There is no such proposal."));
    }

    /**
     * Puts a proposal in force, from its day on.
     *
     * @throws UserError FORBIDDEN for the proposer; CONFLICT when it is decided already or was deployed anew
     */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional
    public Proposal approve(UUID id) {
        Proposal proposal = decidable(id);
        boolean latest = deployments
                .find(proposal.key(), proposal.version())
                .map(process -> process.id().equals(proposal.definition()))
                .orElse(false);
        if (!latest
                || !procedures.publish(proposal.key(), proposals.descriptor(id), Source.valueOf(proposal.source()))) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Phiên bản này đã ban hành, hoặc đã được triển khai lại. Hãy tải lại danh sách.",
                    "This version is published already, or was deployed anew. Load the list again.");
        }
        return decide(proposal, State.APPROVED, null);
    }

    /** Sends a proposal back; the same rules as for {@link #approve}, and a reason. */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional
    public Proposal reject(UUID id, String reason) {
        if (reason.isBlank()) {
            throw new UserError(UserError.Kind.INVALID, "Nhập lý do.", "Give a reason.");
        }
        return decide(decidable(id), State.REJECTED, reason.strip());
    }

    private Outcome bring(Source source, List<ModelFile> files) {
        proposals.lock();
        VersionTags.Tag tag = inspected(files);
        String key = tag.process();
        Optional<DeployedProcess> before = deployments.find(key, tag.version());
        boolean same = before.map(process -> isSame(process, files)).orElse(false);
        if (before.isPresent() && !same && isSettled(before.get())) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "“%s” phiên bản %s đã ban hành với nội dung khác. Hãy đặt versionTag (và version trong procedure.yaml)"
                                    .formatted(key, tag.version())
                            + " mới rồi triển khai lại.",
                    "“%s” version %s is published with other content. Give it a new versionTag (and version in"
                                    .formatted(key, tag.version())
                            + " procedure.yaml) and deploy again.");
        }
        Deployed deployed = same
                ? new Deployed(before.get().deploymentId(), false, List.of(), List.of())
                : deployments.deploy(source, key, files);
        DeployedProcess process = deployments.find(key, tag.version()).orElseThrow();
        return new Outcome(deployed, process, propose(source, process, files, deployed.changed()));
    }

    private VersionTags.Tag inspected(List<ModelFile> files) {
        List<ModelProblem> problems = guard.inspect(files);
        String folder = files.isEmpty() ? "" : files.getFirst().name();
        if (problems.stream().anyMatch(problem -> problem.severity() == Severity.REFUSED)) {
            throw new ModelRefused(folder, problems);
        }
        VersionTags tags = VersionTags.of(files);
        if (tags.tags().size() != 1) {
            throw new ModelRefused(
                    folder,
                    List.of(new ModelProblem(
                            folder,
                            "",
                            0,
                            Severity.REFUSED,
                            new LocalizedText(
                                    "Thư mục phải có đúng một quy trình với id và versionTag.",
                                    "The folder must have exactly one process with an id and a versionTag."))));
        }
        VersionTags.Tag tag = tags.tags().getFirst();
        List<ModelProblem> more = FolderRules.problems(files, tag.version());
        if (!more.isEmpty()) {
            throw new ModelRefused(tag.process(), more);
        }
        return tag;
    }

    /** Whether what is deployed under a version may no longer change: it is in force, or models may call it. */
    private boolean isSettled(DeployedProcess process) {
        return procedures.isPublished(process.key(), process.versionTag())
                || deployments.file(process.id(), FolderRules.DESCRIPTOR).isEmpty();
    }

    private boolean isSame(DeployedProcess process, List<ModelFile> files) {
        return deployments.files(process.id()).size() == files.size()
                && files.stream().allMatch(file -> deployments
                        .file(process.id(), file.name())
                        .map(bytes -> Arrays.equals(bytes, file.content()))
                        .orElse(false));
    }

    private @Nullable Proposal propose(Source source, DeployedProcess process, List<ModelFile> files, boolean changed) {
        Optional<ModelFile> descriptor = files.stream()
                .filter(file -> file.name().equals(FolderRules.DESCRIPTOR))
                .findFirst();
        Map<String, String> detail = Map.of(
                "key",
                process.key(),
                "version",
                process.versionTag(),
                "definition",
                process.id().value());
        if (descriptor.isEmpty()) {
            if (changed) {
                audit.write(CHAIN, "path-deployed", detail);
            }
            return null;
        }
        Optional<Proposal> open = proposals.open(process.id());
        if (open.isPresent() || procedures.isPublished(process.key(), process.versionTag())) {
            return open.orElse(null);
        }
        String text = FolderRules.text(descriptor.get());
        UUID id = proposals.add(
                procedures.read(text), text, process, source, current.require().id(), clock.instant());
        audit.write(CHAIN, "procedure-proposed", detail);
        return proposals.find(id).orElseThrow();
    }

    private Proposal decidable(UUID id) {
        proposals.lock();
        Proposal proposal = proposal(id);
        if (proposal.state() != State.PROPOSED) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Đề nghị này đã được quyết định hoặc thay thế.",
                    "This proposal is decided already or was replaced.");
        }
        if (proposal.proposerId().equals(current.require().id())) {
            throw new UserError(
                    UserError.Kind.FORBIDDEN,
                    "Người đề nghị không tự quyết định: cần người thứ hai.",
                    "Whoever proposes does not decide: it takes a second person.");
        }
        return proposal;
    }

    private Proposal decide(Proposal proposal, State state, @Nullable String reason) {
        Instant now = clock.instant();
        proposals.decide(proposal.id(), state, current.require().id(), reason, now);
        audit.write(
                CHAIN,
                state == State.APPROVED ? "procedure-approved" : "proposal-rejected",
                Map.of(
                        "proposal", proposal.id().toString(),
                        "key", proposal.key(),
                        "version", proposal.version(),
                        "definition", proposal.definition().value(),
                        "effectiveFrom", proposal.effectiveFrom().toString(),
                        "proposedBy", proposal.proposedBy(),
                        "reason", reason == null ? "" : reason));
        return proposals.find(proposal.id()).orElseThrow();
    }
}
