package vn.hoso.reception;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.audit.Audit;
import vn.hoso.base.CleanText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseSlips;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.DeskSlip;
import vn.hoso.casefile.Party;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;
import vn.hoso.numbering.NumberSeries;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.SupplementStage;
import vn.hoso.reception.DeskRefusal.Kind;
import vn.hoso.reception.ReceptionRefused.Fault;

/** Supplement requests and refusals at the counter: a slip for the citizen and a record, but no case. */
@Service
public class DeskRefusals {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = "select r.*, v.name_vi, p.full_name from desk_refusal r"
            + " join procedure_version v on v.id = r.procedure_version_id join person p on p.id = r.made_by";

    private final Offers offers;
    private final CaseSlips slips;
    private final Documents documents;
    private final NumberSeries numbers;
    private final Units units;
    private final Audit audit;
    private final CurrentOfficer current;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeskRefusals(
            Offers offers,
            CaseSlips slips,
            Documents documents,
            NumberSeries numbers,
            Units units,
            Audit audit,
            CurrentOfficer current,
            JdbcClient jdbc,
            Clock clock) {
        this.offers = offers;
        this.slips = slips;
        this.documents = documents;
        this.numbers = numbers;
        this.units = units;
        this.audit = audit;
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives a supplement request (form 02) or a refusal (form 03) for a dossier that is not received.
     *
     * @param papers keys of the procedure's papers that are asked for; nothing on a refusal
     * @param typedReason why, as the slip prints it
     * @throws UserError CONFLICT when the procedure lets no counter ask for a supplement
     * @throws ReceptionRefused when the submitter's name ({@code submitter-name}), the papers ({@code papers}) or the
     *     reason ({@code reason}) is missing
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public DeskRefusal make(Kind kind, Dossier dossier, List<String> papers, String typedReason) {
        String reason = CleanText.lines(typedReason).strip();
        Officer officer = current.require();
        ProcedureVersion procedure = offers.require(officer, dossier.receivingUnit(), dossier.procedureKey());
        requireAllowed(kind, procedure.descriptor());
        List<String> wanted = DossierCheck.checklist(dossier, procedure.descriptor()).stream()
                .filter(paper -> kind == Kind.SUPPLEMENT && papers.contains(paper.key()))
                .map(paper -> paper.name().vi())
                .toList();
        check(kind, dossier, wanted, reason);
        Party submitter = submitter(dossier);
        Unit unit = units.get(dossier.receivingUnit());
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String number = number(kind, unit, now);
        byte[] pdf =
                slips.draw(new DeskSlip(kind.slip(), number, unit.id(), procedure, dossier.parties(), wanted, reason));
        StoredDocument slip = documents.store(pdf, kind.slip().title().vi() + " " + number + ".pdf");
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into desk_refusal (id, kind, number, unit_id, procedure_version_id, applicant_name,"
                        + " applicant_id_number, applicant_phone, status, supplement_stage, reason, papers, document_id,"
                        + " made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)")
                .params(id, kind.name(), number, unit.id(), procedure.id(), submitter.name())
                .param(submitter.idNumber())
                .param(submitter.phone())
                .param(kind.status().name())
                .param(kind.stage() == null ? null : kind.stage().name())
                .params(reason, JSON.writeValueAsString(wanted), slip.id(), now.atOffset(ZoneOffset.UTC), officer.id())
                .update();
        audit.write(
                chain(unit),
                kind == Kind.SUPPLEMENT ? "supplement-requested-at-desk" : "refused-at-desk",
                Map.of(
                        "number",
                        number,
                        "status",
                        kind.status().name(),
                        "procedure",
                        procedure.key(),
                        "reason",
                        reason,
                        "papers",
                        wanted));
        return get(id);
    }

    /** The refusals of the officer's own counters, newest first. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public List<DeskRefusal> recent(int limit) {
        return jdbc.sql(SELECT + " where r.unit_id in (:units) order by r.made_at desc, r.number desc limit :limit")
                .param("units", counters())
                .param("limit", limit)
                .query(DeskRefusals::row)
                .list();
    }

    /**
     * The slip of a refusal, a PDF; the audit log tells who took it.
     *
     * @throws UserError NOT_FOUND when there is none, or it is another counter's
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public byte[] slip(UUID id) {
        DeskRefusal refusal = jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(DeskRefusals::row)
                .optional()
                .filter(found -> counters().contains(found.unitId()))
                .orElseThrow(
                        () -> new UserError(UserError.Kind.NOT_FOUND, "Không có phiếu này.", "There is no such slip."));
        byte[] pdf = documents.read(refusal.documentId());
        audit.write(
                chain(units.get(refusal.unitId())),
                "desk-slip-taken",
                Map.of("number", refusal.number(), "sha256", Sha256.hex(pdf)));
        return pdf;
    }

    private static void requireAllowed(Kind kind, ProcedureDescriptor procedure) {
        if (kind == Kind.SUPPLEMENT && !procedure.supplementPolicy().allows(SupplementStage.AT_DESK)) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Thủ tục này không cho yêu cầu bổ sung tại quầy. Hãy tiếp nhận hồ sơ đủ giấy tờ, hoặc từ chối và nêu"
                            + " rõ lý do.",
                    "This procedure lets no counter ask for a supplement. Receive the dossier when it is complete, or"
                            + " refuse it and give the reasons.");
        }
    }

    private static String chain(Unit unit) {
        return "desk:" + unit.code();
    }

    private DeskRefusal get(UUID id) {
        return jdbc.sql(SELECT + " where r.id = ?")
                .param(id)
                .query(DeskRefusals::row)
                .single();
    }

    private List<UUID> counters() {
        return current.require().posts().stream()
                .filter(post -> post.role() == Role.DESK_OFFICER)
                .map(Officer.Post::unitId)
                .toList();
    }

    private String number(Kind kind, Unit unit, Instant now) {
        String year = String.valueOf(LocalDate.ofInstant(now, OfficialTime.ZONE).getYear());
        long next = numbers.next("desk:" + kind.symbol() + ":" + unit.code(), year);
        return "%s.%s-%s-%04d".formatted(unit.code(), kind.symbol(), year, next);
    }

    private static void check(Kind kind, Dossier dossier, List<String> wanted, String reason) {
        List<Fault> faults = new ArrayList<>(PartyRules.nameFaults(dossier.parties()));
        if (kind == Kind.SUPPLEMENT && wanted.isEmpty()) {
            faults.add(new Fault(
                    "papers", "Chọn ít nhất một giấy tờ phải bổ sung.", "Choose at least one paper to be supplied."));
        }
        if (reason.isBlank()) {
            faults.add(new Fault("reason", "Ghi lý do để công dân biết.", "State the reason for the citizen."));
        }
        if (!faults.isEmpty()) {
            throw new ReceptionRefused(faults);
        }
    }

    private static Party submitter(Dossier dossier) {
        return dossier.parties().stream()
                .filter(party -> party.kind() == Party.Kind.SUBMITTER)
                .findFirst()
                .orElseThrow();
    }

    private static DeskRefusal row(ResultSet row, int number) throws SQLException {
        String stage = row.getString("supplement_stage");
        return new DeskRefusal(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getObject("unit_id", UUID.class),
                row.getString("name_vi"),
                row.getString("applicant_name"),
                row.getString("applicant_id_number"),
                row.getString("reason"),
                JSON.readValue(row.getString("papers"), new TypeReference<>() {}),
                CaseStatus.valueOf(row.getString("status")),
                stage == null ? null : SupplementStage.valueOf(stage),
                row.getObject("document_id", UUID.class),
                row.getTimestamp("made_at").toInstant(),
                row.getString("full_name"));
    }
}
