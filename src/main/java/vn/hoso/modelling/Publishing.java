package vn.hoso.modelling;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.UserError;
import vn.hoso.engine.Deployments.DeployedProcess;
import vn.hoso.engine.Deployments.Source;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelRefused;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.modelling.Proposal.State;

/**
 * Brings procedures and the paths that they share in, and puts them in force, by two people. What one person brings is a
 * proposal: its files are kept here, and the engine gets them when someone else approves it. A case that runs stays on its
 * version. What is published under a version is never replaced: a change needs a new version (docs/decisions/0012).
 */
@Service
public class Publishing {

    static final String CHAIN = "publishing";
    private static final int MOST = 200;

    private final FolderCheck check;
    private final PublishedFolders published;
    private final Proposals proposals;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Clock clock;

    Publishing(
            FolderCheck check,
            PublishedFolders published,
            Proposals proposals,
            CurrentOfficer current,
            Audit audit,
            Clock clock) {
        this.check = check;
        this.published = published;
        this.proposals = proposals;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of a folder.
     *
     * @param key the process that it brings
     * @param changed whether it was not there yet, neither published nor proposed
     * @param process what runs it; null while it is only proposed
     * @param proposal what waits for a second person; null when exactly this is published already
     */
    public record Outcome(
            String key,
            String version,
            boolean changed,
            @Nullable DeployedProcess process,
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
     * Hands a proposal to the engine and puts it in force, from its day on.
     *
     * @throws UserError FORBIDDEN for the proposer; CONFLICT when it is decided already, when a path that it calls is not
     *     published, or when its day has passed
     * @throws ModelRefused when the guard would not admit it any more
     */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional
    public Proposal approve(UUID id) {
        Proposal proposal = decidable(id);
        Folder folder = check.publishable(proposals.files(id));
        ProcessDefinitionId definition = published.publish(folder, Source.valueOf(proposal.source()));
        proposals.runsAs(id, definition);
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
        Folder folder = check.harmless(files);
        String key = folder.model().key();
        String version = folder.model().versionTag();
        Optional<DeployedProcess> before = published.find(folder);
        if (before.isPresent()) {
            return new Outcome(key, version, false, before.get(), null);
        }
        Optional<Proposal> open = proposals.open(key, version);
        if (open.isPresent() && folder.isSame(proposals.files(open.get().id()))) {
            return new Outcome(key, version, false, null, open.get());
        }
        check.proposable(folder);
        Proposals.Origin origin = new Proposals.Origin(source, current.require().id(), clock.instant());
        UUID id = proposals.add(folder.model(), folder.descriptor(), files, origin);
        audit.write(
                CHAIN,
                folder.descriptor() == null ? "path-proposed" : "procedure-proposed",
                Map.of("key", key, "version", version, "proposal", id.toString(), "source", source.name()));
        return new Outcome(key, version, true, null, proposal(id));
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
        Proposal decided = proposal(proposal.id());
        audit.write(
                CHAIN,
                state == State.APPROVED ? "procedure-approved" : "proposal-rejected",
                Map.of(
                        "proposal", decided.id().toString(),
                        "key", decided.key(),
                        "version", decided.version(),
                        "definition", text(decided.definition()),
                        "effectiveFrom", text(decided.effectiveFrom()),
                        "proposedBy", decided.proposedBy(),
                        "reason", text(reason)));
        return decided;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
