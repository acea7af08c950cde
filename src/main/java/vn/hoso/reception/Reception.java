package vn.hoso.reception;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseSlips;
import vn.hoso.casefile.SlipKind;
import vn.hoso.deadline.Deadline;
import vn.hoso.document.StoredDocument;
import vn.hoso.form.FormSchema;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.procedure.ProcedureVersion;

/** Takes dossiers at the counter. */
@Service
public class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Offers offers;
    private final Terms terms;
    private final Competence competence;
    private final Scans scans;
    private final Units units;
    private final DossierOpening opening;
    private final ReceptionDrafts drafts;
    private final CaseClock caseClock;
    private final CaseSlips slips;
    private final CaseQuery cases;
    private final CaseDownloads downloads;
    private final CurrentOfficer current;
    private final TransactionOperations transactions;
    private final Clock clock;

    Reception(
            Offers offers,
            Terms terms,
            Competence competence,
            Scans scans,
            Units units,
            DossierOpening opening,
            ReceptionDrafts drafts,
            CaseClock caseClock,
            CaseSlips slips,
            CaseQuery cases,
            CaseDownloads downloads,
            CurrentOfficer current,
            TransactionOperations transactions,
            Clock clock) {
        this.offers = offers;
        this.terms = terms;
        this.competence = competence;
        this.scans = scans;
        this.units = units;
        this.opening = opening;
        this.drafts = drafts;
        this.caseClock = caseClock;
        this.slips = slips;
        this.cases = cases;
        this.downloads = downloads;
        this.current = current;
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

    /**
     * The papers that a procedure asks for.
     *
     * @param represented whether someone acts for the owner: the paper that shows it is required then
     */
    @RolesAllowed("DESK_OFFICER")
    public List<Paper> checklist(ProcedureVersion version, boolean represented) {
        return DossierCheck.checklist(version.descriptor().papers(), represented);
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
     * Receives the dossier on the officer's screen: checks it, gives the code, opens the case, starts its process, and
     * forgets the draft that the screen had kept of it; all or nothing. Then it makes the receipt, in a transaction of its own,
     * since drawing a page would keep the whole counter waiting for the next code. Should that fail, {@link #receiptPdf}
     * makes it when it is asked for.
     *
     * @param draft of the officer's drafts the one that this dossier was, others stay; null for a dossier that was none
     * @throws ReceptionRefused naming every field and paper that is missing or wrong; nothing is kept then
     * @throws UserError CONFLICT when the draft is gone, since the dossier was received or discarded in another window
     */
    @RolesAllowed("DESK_OFFICER")
    public Receipt receive(Dossier dossier, @Nullable UUID draft) {
        Receipt receipt = Objects.requireNonNull(transactions.execute(status -> {
            if (draft != null && !drafts.discard(draft)) {
                throw new UserError(
                        UserError.Kind.CONFLICT,
                        "Hồ sơ này đã được tiếp nhận hoặc đã bỏ ở một cửa sổ khác nên không tiếp nhận lần nữa. Hãy tra trong"
                                + " danh sách hồ sơ.",
                        "This dossier was received or discarded in another window and is not received again. Look for it"
                                + " in the list of cases.");
            }
            return opening.open(dossier);
        }));
        makeReceipt(receipt);
        return receipt;
    }

    /** {@link #receive(Dossier, UUID)} of a dossier that was no draft. */
    @RolesAllowed("DESK_OFFICER")
    public Receipt receive(Dossier dossier) {
        return receive(dossier, null);
    }

    /**
     * Receives a dossier of another system within the caller's transaction, who has to commit it and then to call
     * {@link #makeReceipt}. What the officer is typing on the screen stays.
     *
     * @throws ReceptionRefused as {@link #receive}
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(propagation = Propagation.MANDATORY)
    public Receipt open(Dossier dossier) {
        return opening.open(dossier);
    }

    /** Draws the receipt of a case that was just opened and committed; whatever fails, the case stays received. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(propagation = Propagation.NEVER)
    public void makeReceipt(Receipt receipt) {
        try {
            transactions.executeWithoutResult(status -> slips.issue(receipt.caseId(), SlipKind.RECEIPT));
        } catch (RuntimeException e) {
            LOG.error("The receipt of {} could not be made; it will be made when it is asked for", receipt.code(), e);
        }
    }

    /**
     * The receipt of a case that the officer may see, a PDF; the audit log tells who took it.
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
                .map(document ->
                        downloads.document(caseId, document.documentId()).content());
    }

    private ProcedureVersion requireOffered(Dossier dossier) {
        return offers.require(current.require(), dossier.receivingUnit(), dossier.procedureKey());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
