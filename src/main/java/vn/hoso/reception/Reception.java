package vn.hoso.reception;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseOpening;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseSlips;
import vn.hoso.casefile.CaseSteps.DecidedLimit;
import vn.hoso.casefile.NewCase;
import vn.hoso.casefile.SlipKind;
import vn.hoso.deadline.Deadline;
import vn.hoso.document.StoredDocument;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormSchema;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureVersion;

/** Takes dossiers at the counter. */
@Service
public class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Offers offers;
    private final Terms terms;
    private final Competence competence;
    private final Scans scans;
    private final CaseCodes codes;
    private final Units units;
    private final CaseOpening opening;
    private final CaseClock caseClock;
    private final CaseSlips slips;
    private final CaseQuery cases;
    private final CurrentOfficer current;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reception(
            Offers offers,
            Terms terms,
            Competence competence,
            Scans scans,
            CaseCodes codes,
            Units units,
            CaseOpening opening,
            CaseClock caseClock,
            CaseSlips slips,
            CaseQuery cases,
            CurrentOfficer current,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.offers = offers;
        this.terms = terms;
        this.competence = competence;
        this.scans = scans;
        this.codes = codes;
        this.units = units;
        this.opening = opening;
        this.caseClock = caseClock;
        this.slips = slips;
        this.cases = cases;
        this.current = current;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The units at whose counters the officer receives. */
    @RolesAllowed("DESK_OFFICER")
    public List<Unit> counters() {
        return units.all(current.require().posts().stream()
                .filter(post -> post.role() == Role.DESK_OFFICER)
                .map(Officer.Post::unitId)
                .distinct()
                .toList());
    }

    /** The procedures that a counter takes today. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public List<ProcedureVersion> offered(UUID counter) {
        return offers.at(counter);
    }

    /** The time limit of a procedure in words, where it does not depend on the dossier. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public Optional<LocalizedText> usualLimit(ProcedureVersion version) {
        return terms.earlyLimit(version, terms.earlyFacts(version, Map.of()))
                .map(limit -> limit.limit().words());
    }

    /** The communes and wards that a matter may lie in when it is handed in at this counter. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public List<Unit> territories(UUID counter, ProcedureVersion version) {
        return offers.territories(counter, version.descriptor());
    }

    /** The commune or ward that a counter belongs to; empty where it serves several. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public Optional<Unit> ownTerritory(UUID counter) {
        return units.communeOf(units.get(counter));
    }

    /** The procedure's own questions at reception. */
    @RolesAllowed("DESK_OFFICER")
    public FormSchema form(ProcedureVersion version) {
        return terms.form(version);
    }

    /**
     * Keeps a scan until the dossier is received. Only the officer who made it can put it into a dossier.
     *
     * @throws UserError INVALID when it is empty, larger than 50 MB, or neither a PDF nor an image by its content
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public StoredDocument scan(byte[] content, String fileName) {
        return scans.keep(current.require().id(), content, fileName);
    }

    /** A scan of the officer's own that no dossier has taken yet. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public Optional<StoredDocument> waitingScan(UUID id) {
        return scans.find(current.require().id(), id);
    }

    /**
     * What reception will say, as far as it follows from what is filled in; nothing is kept.
     *
     * @param deadline null while the time limit depends on a question that is not answered yet
     * @param fee in đồng; null while it depends on a question that is not answered yet
     */
    public record Preview(
            @Nullable Deadline deadline,
            @Nullable Long fee,
            @Nullable String feeBasis,
            Unit competent) {}

    /** @throws UserError when the procedure is not taken at this counter, or nobody is competent for the territory */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public Preview preview(Dossier dossier) {
        ProcedureVersion version = requireOffered(dossier);
        Map<String, Object> facts = terms.earlyFacts(version, dossier.answers());
        Optional<Terms.Fee> fee = terms.earlyFee(version, facts);
        Unit competent = competence.competent(version.descriptor(), competence.territory(dossier));
        return new Preview(
                terms.earlyLimit(version, facts)
                        .map(limit -> caseClock.preview(
                                competent.id(),
                                dossier.receivingUnit(),
                                now(),
                                limit.limit(),
                                limit.cutOff(),
                                limit.legalBasis()))
                        .orElse(null),
                fee.map(Terms.Fee::amount).orElse(null),
                fee.map(Terms.Fee::basis).orElse(null),
                competent);
    }

    /**
     * Receives the dossier: checks it, gives the code, opens the case, starts its process; all or nothing. Then it makes
     * the receipt, in a transaction of its own, since drawing a page would keep the whole counter waiting for the next
     * code. Should that fail, {@link #receiptPdf} makes it when it is asked for.
     *
     * @throws ReceptionRefused naming every field and paper that is missing or wrong; nothing is kept then
     */
    @RolesAllowed("DESK_OFFICER")
    public Receipt receive(Dossier dossier) {
        Receipt receipt = Objects.requireNonNull(transactions.execute(status -> open(dossier)));
        try {
            transactions.executeWithoutResult(status -> slips.issue(receipt.caseId(), SlipKind.RECEIPT));
        } catch (RuntimeException e) {
            LOG.error("The receipt of {} could not be made; it will be made when it is asked for", receipt.code(), e);
        }
        return receipt;
    }

    private Receipt open(Dossier dossier) {
        ProcedureVersion version = requireOffered(dossier);
        ProcedureDescriptor procedure = version.descriptor();
        FormSchema form = terms.form(version);
        Map<String, Object> cleaned = DossierCheck.cleaned(dossier, procedure, form);
        Map<String, Object> facts = new HashMap<>(FormFacts.facts(form, cleaned));
        DecidedLimit limit = terms.limit(version, facts);
        Terms.Fee fee = terms.fee(version, facts);
        facts.put("coLePhi", fee.amount() > 0);
        facts.put("soTienLePhi", fee.amount());
        Unit territory = competence.territory(dossier);
        Unit counter = units.get(dossier.receivingUnit());
        UUID competent = competence.competent(procedure, territory).id();
        Map<String, UUID> participants = competence.participants(procedure, territory);
        Instant now = now();
        Deadline deadline =
                caseClock.preview(competent, counter.id(), now, limit.limit(), limit.cutOff(), limit.legalBasis());
        String secret = codes.secret();
        takeScans(dossier);
        discardDraft();
        // From here on the counter's other officers wait for this transaction to end.
        String code = codes.next(counter);
        UUID id = opening.open(new NewCase(
                code,
                version,
                counter.id(),
                competent,
                participants,
                dossier.channel(),
                now,
                current.require().id(),
                limit.limit(),
                limit.cutOff(),
                limit.legalBasis(),
                dossier.parties(),
                DossierCheck.papers(dossier, procedure),
                DossierCheck.plain(form, cleaned),
                facts,
                secret));
        jdbc.sql("insert into case_fee (case_id, amount, legal_basis) values (?, ?, ?)")
                .params(id, fee.amount(), fee.basis())
                .update();
        return new Receipt(
                id,
                code,
                secret,
                now,
                deadline.due().orElseThrow(),
                fee.amount(),
                deadline,
                slips.lookupAddress(code, secret));
    }

    /**
     * The receipt of a case that the officer may see, a PDF.
     *
     * @throws UserError NOT_FOUND when there is no such case or the officer may not see it
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public byte[] receiptPdf(UUID caseId) {
        return issuedReceipt(caseId).orElseGet(() -> {
            slips.issue(caseId, SlipKind.RECEIPT);
            return issuedReceipt(caseId).orElseThrow();
        });
    }

    private Optional<byte[]> issuedReceipt(UUID caseId) {
        return cases.detail(caseId).documents().stream()
                .filter(document -> document.key().equals(SlipKind.RECEIPT.name()))
                .findFirst()
                .map(document -> cases.content(caseId, document.documentId()));
    }

    private ProcedureVersion requireOffered(Dossier dossier) {
        return offers.require(current.require(), dossier.receivingUnit(), dossier.procedureKey());
    }

    private void takeScans(Dossier dossier) {
        for (Dossier.HandedIn paper : dossier.papers()) {
            UUID scan = paper.scan();
            if (scan != null && !scans.take(current.require().id(), scan)) {
                throw new ReceptionRefused(List.of(new ReceptionRefused.Fault(
                        "paper-" + paper.key(),
                        "Bản quét của giấy tờ này không còn. Hãy quét và tải lên lại.",
                        "The scan of this paper is gone. Scan and upload it again.")));
            }
        }
    }

    private void discardDraft() {
        jdbc.sql("delete from reception_draft where person_id = ?")
                .param(current.require().id())
                .update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
