package vn.hoso.casefile;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.LimitUnit;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.engine.EngineWork;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;
import vn.hoso.procedure.SupplementStage;

/** What the service tasks of a model do to a case. */
@Service
@Internal("called by the delegates that models name")
public class CaseSteps {

    private final CaseFiles cases;
    private final CaseDocuments documents;
    private final CasePages pages;
    private final PrintedData printed;
    private final CaseClock caseClock;
    private final Procedures procedures;
    private final Timeline timeline;
    private final EngineWork engine;
    private final Audit audit;
    private final Clock clock;

    CaseSteps(
            CaseFiles cases,
            CaseDocuments documents,
            CasePages pages,
            PrintedData printed,
            CaseClock caseClock,
            Procedures procedures,
            Timeline timeline,
            EngineWork engine,
            Audit audit,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.pages = pages;
        this.printed = printed;
        this.caseClock = caseClock;
        this.procedures = procedures;
        this.timeline = timeline;
        this.engine = engine;
        this.audit = audit;
        this.clock = clock;
    }

    /** Moves the public status. A decision sends out what was signed, and from then on nothing is due any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeStatus(UUID caseId, CaseStatus status) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        CaseStatus before = file.status();
        file.become(status, clock.instant());
        statusMoved(file, before);
        if (before != CaseStatus.DECIDED && file.status() == CaseStatus.DECIDED) {
            documents.issueSigned(caseId);
            caseClock.settle(caseId);
        }
    }

    /** The citizen does not withdraw after all: the case stands again where it stood. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void restoreStatus(UUID caseId) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        CaseStatus before = file.status();
        file.stay();
        statusMoved(file, before);
    }

    private void statusMoved(CaseFile file, CaseStatus before) {
        cases.saveAndFlush(file);
        CaseStatus status = file.status();
        if (status == before) {
            return;
        }
        SupplementStage stage = file.supplementStage();
        LocalizedText label = status.label(stage);
        timeline.add(
                file.id(),
                "status-changed",
                new LocalizedText("Trạng thái: " + label.vi(), "Status: " + label.en()),
                null,
                label.vi() + ".");
        audit.write(
                file.code(),
                "status-changed",
                stage == null
                        ? Map.of("status", status.name())
                        : Map.of("status", status.name(), "supplementStage", stage.name()));
    }

    /** Draws a document with the case's data, as a draft, from a template in the folder of {@code model}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void makeDocument(UUID caseId, ProcessDefinitionId model, String template) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        String title = pages.head(model, template).title();
        Map<String, Object> data = printed.ofDocument(file, model);
        documents.addDraft(
                caseId,
                template,
                title,
                pages.draft(model, template, data),
                data,
                template + "-" + file.code() + ".pdf");
        timeline.add(
                caseId, "draft-made", new LocalizedText("Lập dự thảo: " + title, "Draft made: " + title), null, null);
    }

    /** Decides the time limit anew with today's facts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void applyTimeLimit(UUID caseId, Map<String, Object> facts) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        ProcedureVersion version = procedures.get(file.procedureVersionId());
        DecidedLimit decided = DecidedLimit.of(
                procedures.decide(version, version.descriptor().timeLimit().decision(), facts));
        caseClock.changeLimit(caseId, decided.limit(), decided.cutOff(), decided.legalBasis());
        audit.write(
                file.code(), "limit-changed", Map.of("limit", decided.limit().code()));
    }

    /**
     * What a time-limit decision says.
     *
     * @param cutOff null where the procedure has none
     */
    public record DecidedLimit(TimeLimit limit, @Nullable LocalTime cutOff, String legalBasis) {

        /** Reads the outputs {@code amount}, {@code unit}, {@code cutOff}, {@code legalBasis}. */
        public static DecidedLimit of(Map<String, Object> outputs) {
            int amount = new BigDecimal(String.valueOf(outputs.get("amount"))).intValueExact();
            Object cutOff = outputs.get("cutOff");
            return new DecidedLimit(
                    TimeLimit.of(amount, LimitUnit.of(String.valueOf(outputs.get("unit")))),
                    cutOff == null || cutOff.toString().isBlank() ? null : LocalTime.parse(cutOff.toString()),
                    String.valueOf(outputs.get("legalBasis")));
        }
    }

    /** Tells that whoever acts took the fee, in đồng, against a receipt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void feeTaken(UUID caseId, BigDecimal amount, String receipt) {
        timeline.add(
                caseId,
                "fee-taken",
                new LocalizedText(
                        "Thu phí, lệ phí: %s đồng, biên lai %s".formatted(money(amount, "vi"), receipt),
                        "Fee taken: %s đồng, receipt %s".formatted(money(amount, "en"), receipt)),
                null,
                null);
    }

    private static String money(BigDecimal amount, String language) {
        return NumberFormat.getInstance(Locale.of(language)).format(amount);
    }

    /** Closes the case, and ends what its clock still stands for. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID caseId, CaseOutcome outcome) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        file.close(outcome, clock.instant());
        cases.saveAndFlush(file);
        caseClock.settle(caseId);
        timeline.add(
                caseId,
                "closed",
                new LocalizedText(
                        "Kết thúc hồ sơ: " + outcome.label().vi(),
                        "Case closed: " + outcome.label().en()),
                null,
                null);
        audit.write(file.code(), "case-closed", Map.of("outcome", outcome.name()));
    }

    /** Does the engine's ready work of the case now, in this thread; for tests and the making of samples. */
    public void workOff(UUID caseId) {
        CaseFile file = cases.findById(caseId).orElseThrow();
        engine.workOff(new ProcessInstanceId(java.util.Objects.requireNonNull(file.processInstanceId())));
    }

    /** Gives up the engine's ready work of the case, which makes an incident of it; for the making of samples. */
    @Transactional
    public void giveUp(UUID caseId, String reason) {
        CaseFile file = cases.findById(caseId).orElseThrow();
        engine.giveUp(new ProcessInstanceId(java.util.Objects.requireNonNull(file.processInstanceId())), reason);
    }
}
