package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.CleanText;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.Deadline;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.Engine;
import vn.hoso.engine.PassedStep;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.engine.StepNames;
import vn.hoso.engine.Token;
import vn.hoso.organization.Units;
import vn.hoso.procedure.Procedures;
import vn.hoso.procedure.SupplementStage;
import vn.hoso.worklist.WorkItemQuery;

/** Reads cases for officers. A case that someone may not see is for them one that does not exist. */
@Service
public class CaseQuery {

    private static final String SUMMARY = """
            select c.id, c.code, v.key as procedure_key, v.name_vi as procedure_name, v.name_en as procedure_name_en, c.owner_name, u.name as unit_name,
              c.status, c.outcome, c.received_at, c.current_due_at, c.clock_stopped_at, c.decided_at, c.closed_at, w.step_name,
              w.step_name_en, p.full_name,
              case c.status when 'SUPPLEMENT_REQUESTED' then c.supplement_stage end as supplement_stage
            from case_file c join procedure_version v on v.id = c.procedure_version_id
            join unit u on u.id = c.competent_unit_id
            left join lateral (select step_name, properties ->> 'name.en' as step_name_en, assignee_id
              from work_item where subject_id = c.id and state = 'OPEN'
              order by created_at desc limit 1) w on true
            left join person p on p.id = w.assignee_id
            """;

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseFees fees;
    private final CaseDocuments documents;
    private final CaseClock clock;
    private final Timeline timeline;
    private final Handovers handovers;
    private final CaseSlips slips;
    private final CaseAccess access;
    private final Procedures procedures;
    private final Units units;
    private final WorkItemQuery items;
    private final Documents store;
    private final Engine engine;
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
            CaseSlips slips,
            CaseAccess access,
            Procedures procedures,
            Units units,
            WorkItemQuery items,
            Documents store,
            Engine engine,
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
        this.slips = slips;
        this.access = access;
        this.procedures = procedures;
        this.units = units;
        this.items = items;
        this.store = store;
        this.engine = engine;
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

    /** The file of a document or paper of the case. */
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

    /** The bytes of a document or paper of the case. */
    @PermitAll
    @Transactional(readOnly = true)
    public byte[] content(UUID caseId, UUID documentId) {
        return store.read(document(caseId, documentId).id());
    }

    /** The process control slip (form 06) as it stands now, a PDF. */
    @PermitAll
    @Transactional(readOnly = true)
    public byte[] controlSlip(UUID caseId) {
        return slips.draw(visible(caseId), SlipKind.CONTROL);
    }

    /**
     * Where the case stands in its models.
     *
     * @param tokens where it is now
     * @param passed what it has reached, in order
     * @param bpmn the diagram of the case's own process
     * @param instance the case's own process, as opposed to those it has called
     */
    public record Path(List<Token> tokens, List<PassedStep> passed, String bpmn, ProcessInstanceId instance) {

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
        ProcessInstanceId instance = new ProcessInstanceId(java.util.Objects.requireNonNull(file.processInstanceId()));
        return new Path(
                engine.tokens(instance),
                engine.passed(instance),
                deployments.bpmn(procedures.get(file.procedureVersionId()).definition()),
                instance);
    }

    /** How cases are searched. */
    public record Search(
            @Nullable String text,
            @Nullable CaseStatus status,
            @Nullable String procedureKey,
            boolean openOnly) {
        public static final Search ALL = new Search(null, null, null, false);
    }

    /** Cases that the officer may see, newest first, at most {@code limit}. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<CaseSummary> search(Search search, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> where = new ArrayList<>();
        where.add(visibility(current.require(), parameters));
        if (search.text() != null && !search.text().isBlank()) {
            where.add("(c.code ilike :text or unaccented(c.owner_name) like unaccented(:text))");
            parameters.put(
                    "text",
                    "%"
                            + CleanText.oneLine(search.text())
                                    .strip()
                                    .replace("%", "\\%")
                                    .replace("_", "\\_") + "%");
        }
        if (search.status() != null) {
            where.add("c.status = :status");
            parameters.put("status", search.status().name());
        }
        if (search.procedureKey() != null) {
            where.add("v.key = :procedure");
            parameters.put("procedure", search.procedureKey());
        }
        if (search.openOnly()) {
            where.add("c.closed_at is null");
        }
        parameters.put("limit", limit);
        return jdbc.sql(SUMMARY + " where " + String.join(" and ", where)
                        + " order by c.received_at desc, c.id limit :limit")
                .params(parameters)
                .query(CaseQuery::summary)
                .list();
    }

    /** How many cases of a procedure are open, of all its versions and in every unit. */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public long openOf(String procedureKey) {
        return jdbc.sql("select count(*) from case_file c join procedure_version v on v.id = c.procedure_version_id"
                        + " where v.key = ? and c.closed_at is null")
                .param(procedureKey)
                .query(Long.class)
                .single();
    }

    private static String visibility(Officer officer, Map<String, Object> parameters) {
        if (officer.holds(Role.ADMINISTRATOR)) {
            return "true";
        }
        List<String> any = new ArrayList<>();
        any.add("false");
        if (!officer.units().isEmpty()) {
            any.add("exists (select 1 from case_unit cu where cu.case_id = c.id and cu.unit_id in (:units))");
            parameters.put("units", officer.units());
        }
        int n = 0;
        for (String path : officer.supervisedPaths()) {
            any.add("exists (select 1 from case_unit cu join unit s on s.id = cu.unit_id where cu.case_id = c.id"
                    + " and starts_with(s.path, :path" + n + "))");
            parameters.put("path" + n, path);
            n++;
        }
        return "(" + String.join(" or ", any) + ")";
    }

    static CaseSummary summary(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String stage = row.getString("supplement_stage");
        String step = row.getString("step_name");
        return new CaseSummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("procedure_key"),
                new LocalizedText(row.getString("procedure_name"), row.getString("procedure_name_en")),
                row.getString("owner_name"),
                row.getString("unit_name"),
                CaseStatus.valueOf(row.getString("status")),
                stage == null ? null : SupplementStage.valueOf(stage),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("current_due_at").toInstant(),
                instant(row.getTimestamp("clock_stopped_at")),
                instant(row.getTimestamp("decided_at")),
                instant(row.getTimestamp("closed_at")),
                step == null ? null : StepNames.of(step, row.getString("step_name_en")),
                row.getString("full_name"));
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
