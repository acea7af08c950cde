package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.CleanText;
import vn.hoso.deadline.Deadline;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Engine;
import vn.hoso.engine.PassedStep;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.engine.Token;
import vn.hoso.organization.Units;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;

/** Reads cases for officers. A case that someone may not see is for them one that does not exist. */
@Service
public class CaseQuery {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseFees fees;
    private final CaseDocuments documents;
    private final CaseClock clock;
    private final Timeline timeline;
    private final Handovers handovers;
    private final CaseAccess access;
    private final Procedures procedures;
    private final Units units;
    private final WorkItemQuery items;
    private final Documents store;
    private final Engine engine;
    private final CasePhases phases;
    private final Deployments deployments;
    private final CurrentOfficer current;

    CaseQuery(
            JdbcClient jdbc,
            CaseFiles cases,
            CaseParties parties,
            CaseFees fees,
            CaseDocuments documents,
            CaseClock clock,
            Timeline timeline,
            Handovers handovers,
            CaseAccess access,
            Procedures procedures,
            Units units,
            WorkItemQuery items,
            Documents store,
            Engine engine,
            CasePhases phases,
            Deployments deployments,
            CurrentOfficer current) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.parties = parties;
        this.fees = fees;
        this.documents = documents;
        this.clock = clock;
        this.timeline = timeline;
        this.handovers = handovers;
        this.access = access;
        this.procedures = procedures;
        this.units = units;
        this.items = items;
        this.store = store;
        this.engine = engine;
        this.phases = phases;
        this.deployments = deployments;
        this.current = current;
    }

    /** The id of a case by its code, for an officer who may see it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<UUID> byCode(String code) {
        return cases.findByCode(CleanText.oneLine(code).strip())
                .map(CaseFile::id)
                .filter(id -> access.maySee(current.require(), id));
    }

    /**
     * What is to be done now, and by whom.
     *
     * @throws vn.hoso.base.UserError NOT_FOUND when there is no such case or the officer may not see it
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<WorkItem> openSteps(UUID id) {
        return items.openItems(visible(id).id());
    }

    /**
     * The whole case.
     *
     * @throws vn.hoso.base.UserError NOT_FOUND when there is none or the officer may not see it
     */
    @PermitAll
    @Transactional(readOnly = true)
    public CaseDetail detail(UUID id) {
        CaseFile file = visible(id);
        return new CaseDetail(
                id,
                file.code(),
                file.version(),
                procedures.get(file.procedureVersionId()),
                file.status(),
                file.supplementStage(),
                file.outcome(),
                units.get(file.receivingUnitId()),
                units.get(file.competentUnitId()),
                file.channel(),
                file.receivedAt(),
                file.originalDueAt(),
                file.currentDueAt(),
                clock.appointment(id).orElse(file.currentDueAt()),
                file.clockStoppedAt(),
                stopReason(id),
                file.decidedAt(),
                file.closedAt(),
                clock.deadline(file),
                parties.parties(id),
                parties.papers(id),
                documents.of(id),
                timeline.of(id),
                handovers.of(id),
                items.openItems(id),
                file.data(),
                fees.of(id).orElse(null));
    }

    /**
     * The deadline of a case as it stands, with its explanation.
     *
     * @throws vn.hoso.base.UserError NOT_FOUND when there is no such case or the officer may not see it
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Deadline deadline(String code) {
        return clock.deadline(visible(byCode(code).orElseThrow(CaseAccess::unknown)));
    }

    /** What is known of the file of a document or paper of the case; its bytes are had from {@link CaseDownloads}. */
    @PermitAll
    @Transactional(readOnly = true)
    public StoredDocument document(UUID caseId, UUID documentId) {
        visible(caseId);
        boolean belongs = jdbc.sql(
                        "select exists (select 1 from case_document where case_id = :case and document_id = :doc)"
                                + " or exists (select 1 from case_paper where case_id = :case and document_id = :doc)")
                .param("case", caseId)
                .param("doc", documentId)
                .query(Boolean.class)
                .single();
        if (!belongs) {
            throw CaseAccess.unknown();
        }
        return store.get(documentId);
    }

    /**
     * Where the case stands in its models.
     *
     * @param tokens where it is now
     * @param passed what it has reached, in order
     * @param bpmn the diagram of the case's own process
     * @param instance the case's own process, as opposed to those it has called
     */
    public record Path(
            List<Token> tokens,
            List<PassedStep> passed,
            List<CasePhase> phases,
            String bpmn,
            ProcessInstanceId instance) {

        /** What was reached in the case's own process, whose diagram {@link #bpmn} is. */
        public List<PassedStep> own() {
            return passed.stream()
                    .filter(step -> step.instance().equals(instance))
                    .toList();
        }
    }

    /** Token and passed path, for the diagram and the list of steps beside it. */
    @PermitAll
    @Transactional(readOnly = true)
    public Path path(UUID caseId) {
        CaseFile file = visible(caseId);
        ProcessInstanceId instance = new ProcessInstanceId(Objects.requireNonNull(file.processInstanceId()));
        List<PassedStep> passed = engine.passed(instance);
        return new Path(
                engine.tokens(instance),
                passed,
                phases.of(file, instance, passed),
                deployments.bpmn(procedures.get(file.procedureVersionId()).definition()),
                instance);
    }

    private CaseFile visible(UUID id) {
        CaseFile file = cases.findById(id).orElseThrow(CaseAccess::unknown);
        access.requireVisible(current.require(), id);
        return file;
    }

    private CaseClock.@Nullable StopReason stopReason(UUID id) {
        return jdbc.sql("select reason from clock_suspension where case_id = ? and ended_at is null"
                        + " order by started_at limit 1")
                .param(id)
                .query(String.class)
                .optional()
                .map(CaseClock.StopReason::valueOf)
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
