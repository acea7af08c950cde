package vn.hoso;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hoso.access.Officer;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseWork;
import vn.hoso.casefile.CaseWork.Signature;
import vn.hoso.engine.EngineJobs;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Unit;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.Worklist;

/** Cases as the people of the sample work on them: through the services, each with their own rights. */
public final class CaseFixture {

    private final TestPeople people;
    private final TestClock clock;
    private final Reception reception;
    private final CaseQuery cases;
    private final CaseWork work;
    private final Worklist worklist;
    private final WorkItemQuery items;
    private final Officers officers;
    private final EngineJobs jobs;

    CaseFixture(
            TestPeople people,
            TestClock clock,
            Reception reception,
            CaseQuery cases,
            CaseWork work,
            Worklist worklist,
            WorkItemQuery items,
            Officers officers,
            EngineJobs jobs) {
        this.people = people;
        this.clock = clock;
        this.reception = reception;
        this.cases = cases;
        this.work = work;
        this.worklist = worklist;
        this.items = items;
        this.officers = officers;
        this.jobs = jobs;
    }

    /** Receives the dossier at its time and lets the engine do what follows at once. */
    public Receipt receive(DossierFixture dossier) {
        clock.set(dossier.receivedAt());
        Receipt receipt = people.call(dossier.receivedBy(), () -> reception.receive(handedIn(dossier)));
        runJobs(receipt.code());
        return receipt;
    }

    /** A confirmation of marital status without a fee, of Monday, 1 June 2026, 08:30, which the commune examines. */
    public Receipt underExamination() {
        Receipt receipt = receive(DossierFixture.aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30"));
        handOver(receipt.caseId());
        return receipt;
    }

    /** The counter sends a case on, and the office that is competent takes it over. */
    public void handOver(UUID caseId) {
        complete(caseId, "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));
        complete(caseId, "Task_NhanBanGiao", Map.of("nhanBanGiao", "nhan"));
    }

    /** A confirmation of marital status that waits for a leader's signature and nothing else. */
    public WorkItem readyToSign() {
        UUID id = underExamination().caseId();
        complete(
                id,
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai"));
        complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        return item(id, "Task_KyDuyet");
    }

    /** The dossier as it lies on its officer's counter. */
    public Dossier handedIn(DossierFixture dossier) {
        return people.call(dossier.receivedBy(), () -> {
            Unit counter = reception.counters().getFirst();
            return dossier.handedIn(
                    counter.id(),
                    reception.offered(counter.id()).stream()
                            .filter(version -> version.key().equals(dossier.procedure()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(dossier.procedure() + " is not offered at "
                                    + counter.name() + " on " + clock.instant())));
        });
    }

    /** The case, as an administrator sees it. */
    public CaseDetail detail(UUID caseId) {
        return people.call("quantri", () -> cases.detail(caseId));
    }

    /** What is to be done now. */
    public List<WorkItem> openItems(UUID caseId) {
        return items.openItems(caseId);
    }

    /** The open item of a step. */
    public WorkItem item(UUID caseId, String step) {
        return openItems(caseId).stream()
                .filter(item -> item.stepKey().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The step " + step + " is not open; open are "
                        + openItems(caseId).stream().map(WorkItem::stepKey).toList()));
    }

    /** Who works on an item: whoever has it, else the first who may take it. */
    public Officer officerFor(WorkItem item) {
        UUID assignee = item.assigneeId();
        if (assignee != null) {
            return officers.find(assignee).orElseThrow();
        }
        return officers.holding(item.role(), item.unitId()).stream()
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("Nobody in the sample is " + item.role() + " at " + item.unitName()));
    }

    /** Takes the step's item and completes it, signing where the step signs; the engine does what follows at once. */
    public void complete(UUID caseId, String step, Map<String, Object> answers) {
        WorkItem item = item(caseId, step);
        people.as(officerFor(item).username(), () -> {
            worklist.claim(item.id());
            work.complete(item.id(), answers, signature(caseId, item, answers));
        });
        runJobs(item.subjectCode());
    }

    /** The consent that an officer gives to the draft on the screen; null where the step signs nothing. */
    public Signature signature(UUID caseId, WorkItem item, Map<String, Object> answers) {
        String template = work.signs(item, answers);
        if (template == null) {
            return null;
        }
        CaseDocument draft = cases.detail(caseId).documents().stream()
                .filter(document -> document.key().equals(template))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no draft of " + template + " to sign"));
        return new Signature(cases.document(caseId, draft.documentId()).sha256(), TestPeople.PASSWORD.toCharArray());
    }

    /** Lets the engine do all that a case has to do now. */
    public void runJobs(String caseCode) {
        people.asSystem(() -> jobs.runDue(caseCode, clock.instant()));
    }

    /** Lets time pass for a case: each of its timers fires at its own time, one after the other. */
    public void advance(String caseCode, Instant until) {
        people.asSystem(() -> {
            for (var next = jobs.nextTimer(caseCode, until); next.isPresent(); next = jobs.nextTimer(caseCode, until)) {
                if (next.get().isAfter(clock.instant())) {
                    clock.set(next.get());
                }
                jobs.runDue(caseCode, clock.instant());
            }
        });
        clock.set(until);
    }
}
