package vn.hoso.reception;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.CaseClock;
import vn.hoso.casefile.CaseOpening;
import vn.hoso.casefile.CaseSlips;
import vn.hoso.casefile.CaseSteps.DecidedLimit;
import vn.hoso.casefile.NewCase;
import vn.hoso.deadline.Deadline;
import vn.hoso.form.FormFacts;
import vn.hoso.form.FormSchema;
import vn.hoso.organization.Unit;
import vn.hoso.organization.Units;
import vn.hoso.procedure.ProcedureDescriptor;
import vn.hoso.procedure.ProcedureVersion;

/** Makes a case of a dossier: its terms, its scans, its code, its fee. */
@Component
class DossierOpening {

    private final Offers offers;
    private final Terms terms;
    private final Competence competence;
    private final Scans scans;
    private final CaseCodes codes;
    private final Units units;
    private final CaseOpening opening;
    private final CaseClock caseClock;
    private final CaseSlips slips;
    private final CurrentOfficer current;
    private final JdbcClient jdbc;
    private final Clock clock;

    DossierOpening(
            Offers offers,
            Terms terms,
            Competence competence,
            Scans scans,
            CaseCodes codes,
            Units units,
            CaseOpening opening,
            CaseClock caseClock,
            CaseSlips slips,
            CurrentOfficer current,
            JdbcClient jdbc,
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
        this.current = current;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens the case in the caller's transaction.
     *
     * @throws ReceptionRefused naming every field and paper that is missing or wrong
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt open(Dossier dossier) {
        ProcedureVersion version = offers.require(current.require(), dossier.receivingUnit(), dossier.procedureKey());
        ProcedureDescriptor procedure = version.descriptor();
        FormSchema form = terms.form(version);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> cleaned =
                DossierCheck.cleaned(dossier, procedure, form, LocalDate.ofInstant(now, OfficialTime.ZONE));
        Map<String, Object> facts = new HashMap<>(FormFacts.facts(form, cleaned));
        DecidedLimit limit = terms.limit(version, facts);
        Terms.Fee fee = terms.fee(version, facts);
        facts.put("coLePhi", fee.amount() > 0);
        facts.put("soTienLePhi", fee.amount());
        Unit territory = competence.territory(dossier);
        Unit counter = units.get(dossier.receivingUnit());
        UUID competent = competence.competent(procedure, territory).id();
        Map<String, UUID> participants = competence.participants(procedure, territory);
        Deadline deadline =
                caseClock.preview(competent, counter.id(), now, limit.limit(), limit.cutOff(), limit.legalBasis());
        String secret = codes.secret();
        takeScans(dossier);
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
}
