package vn.hoso.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.MovableClock;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseRequests;
import vn.hoso.casefile.CaseSteps;
import vn.hoso.casefile.CaseWork;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Unit;
import vn.hoso.organization.UnitType;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.Worklist;

/** Takes one case of the sample through its desks, each step by a person who may do it, at a time in the past. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoWalk {

    private static final int MOST_STEPS = 40;

    /** Whoever came within this time has a receipt that is drawn already. */
    private static final Duration RECEIPTS = Duration.ofDays(4);

    private final ActAs as;
    private final Reception reception;
    private final DemoOrganization organization;
    private final DemoDossiers dossiers;
    private final Officers officers;
    private final WorkItemQuery items;
    private final Worklist worklist;
    private final CaseWork work;
    private final CaseRequests requests;
    private final CaseQuery query;
    private final CaseSteps steps;
    private final MovableClock clock;
    private final UnitCalendars calendars;
    private final TransactionOperations transactions;

    DemoWalk(
            ActAs as,
            Reception reception,
            DemoOrganization organization,
            DemoDossiers dossiers,
            Officers officers,
            WorkItemQuery items,
            Worklist worklist,
            CaseWork work,
            CaseRequests requests,
            CaseQuery query,
            CaseSteps steps,
            MovableClock clock,
            UnitCalendars calendars,
            TransactionOperations transactions) {
        this.as = as;
        this.reception = reception;
        this.organization = organization;
        this.dossiers = dossiers;
        this.officers = officers;
        this.items = items;
        this.worklist = worklist;
        this.work = work;
        this.requests = requests;
        this.query = query;
        this.steps = steps;
        this.clock = clock;
        this.calendars = calendars;
        this.transactions = transactions;
    }

    /** Receives the case and takes it as far as its plan and today allow. */
    UUID run(DemoPlan plan, Instant receivedAt, Instant today, Random random) {
        at(receivedAt);
        UUID id = receive(plan, today.minus(RECEIPTS), random);
        steps.workOff(id);
        Instant time = receivedAt;
        boolean acted = false;
        List<String> wishes = new ArrayList<>(plan.wishes());
        for (int i = 0; i < MOST_STEPS; i++) {
            List<WorkItem> open = items.openItems(id);
            if (open.isEmpty()) {
                break;
            }
            WorkItem item = open.getLast();
            if (item.stepKey().equals(plan.stopBefore())) {
                if (random.nextBoolean()) {
                    as.person(holder(item).username(), () -> worklist.claim(item.id()));
                }
                break;
            }
            time = new DeadlineCalculator(calendars.national())
                    .after(time, new TimeLimit.WorkingHours(1 + random.nextInt(plan.pace())))
                    .minusSeconds(60L * random.nextInt(55));
            if (time.isAfter(today)) {
                break;
            }
            at(time);
            if (!acted && plan.action() != null && item.stepKey().equals(plan.actionAt())) {
                acted = true;
                act(plan, id);
            } else {
                complete(item, random, wishes);
            }
            if (plan.fails() && item.stepKey().equals("Task_ThamDinh")) {
                steps.giveUp(id, "Không ghi được tệp dự thảo vào kho tài liệu: No space left on device");
                break;
            }
            steps.workOff(id);
        }
        at(today);
        steps.workOff(id);
        return id;
    }

    private void at(Instant time) {
        clock.stopAt(time);
    }

    private void act(DemoPlan plan, UUID id) {
        CaseRequests.Action action = Objects.requireNonNull(plan.action());
        Unit unit = action == CaseRequests.Action.WITHDRAW ? counter(plan) : competent(plan);
        String username = officers.holding(action.role(), unit.id()).getFirst().username();
        as.person(username, () -> requests.act(id, action, reason(action)));
    }

    private static String reason(CaseRequests.Action action) {
        return switch (action) {
            case WITHDRAW -> "Công dân không còn nhu cầu";
            case DISCONTINUE -> "Người nộp không bổ sung giấy tờ đúng hạn";
            case EXTEND -> "Chưa tra cứu được dữ liệu liên quan";
            case PAUSE -> "Tòa án đang giải quyết tranh chấp có liên quan";
            case RESUME -> "Tòa án đã có bản án";
        };
    }

    private void complete(WorkItem item, Random random, List<String> wishes) {
        Officer officer = holder(item);
        Map<String, Object> answers = new HashMap<>(DemoAnswers.step(
                Objects.requireNonNull(item.formKey()),
                random,
                wishes,
                OfficialTime.local(clock.instant()).toLocalDate()));
        as.person(officer.username(), () -> {
            if (answers.containsKey("soTienDaThu")) {
                answers.put(
                        "soTienDaThu",
                        Objects.requireNonNull(query.detail(item.subjectId()).fee())
                                .amount());
                answers.put("soBienLai", receiptNumber(item.subjectCode()));
            }
            if (answers.containsKey("nhanBanGiao")
                    && Math.floorMod(item.subjectId().hashCode(), 3) == 0) {
                answers.put("nguoiThuLy", chosen(item).id().toString());
            }
            if (item.assigneeId() == null) {
                worklist.claim(item.id());
            }
            String template = work.signs(item, answers);
            work.complete(item.id(), answers, template == null ? null : signature(item, template));
        });
    }

    /** A number of its own for each fee of a unit, as a book of receipts has it. */
    private static String receiptNumber(String caseCode) {
        String[] parts = caseCode.split("-");
        return "BL-" + parts[parts.length - 2] + parts[parts.length - 1];
    }

    private CaseWork.Signature signature(WorkItem item, String template) {
        UUID draft = query.detail(item.subjectId()).documents().stream()
                .filter(document -> document.key().equals(template))
                .findFirst()
                .orElseThrow()
                .documentId();
        return new CaseWork.Signature(
                query.document(item.subjectId(), draft).sha256(), DemoPeople.PASSWORD.toCharArray());
    }

    /** Heads name the case officer of some cases, and leave the others to whoever takes them. */
    private Officer chosen(WorkItem item) {
        return officers.holding(Role.CASE_OFFICER, item.unitId()).getFirst();
    }

    private Officer holder(WorkItem item) {
        if (item.assigneeId() != null) {
            return officers.find(item.assigneeId()).orElseThrow();
        }
        List<Officer> holders = officers.holding(item.role(), item.unitId());
        if (holders.isEmpty()) {
            throw new IllegalStateException("Nobody in the sample is " + item.role() + " at " + item.unitName());
        }
        return holders.get(Math.floorMod(item.subjectId().hashCode(), holders.size()));
    }

    private Unit counter(DemoPlan plan) {
        return organization.unit(plan.counter());
    }

    private Unit competent(DemoPlan plan) {
        return plan.procedure().startsWith("dang-ky") ? organization.unit("land") : organization.unit(plan.commune());
    }

    /** The receipt of an old case is drawn when somebody asks for it. */
    private Receipt withoutReceipt(Dossier dossier) {
        return Objects.requireNonNull(transactions.execute(status -> reception.open(dossier)));
    }

    private UUID receive(DemoPlan plan, Instant receiptsFrom, Random random) {
        Unit counter = counter(plan);
        List<Officer> desk = officers.holding(Role.DESK_OFFICER, counter.id());
        UUID[] id = new UUID[1];
        as.person(desk.get(random.nextInt(desk.size())).username(), () -> {
            ProcedureVersion version = reception.offered(counter.id()).stream()
                    .filter(candidate -> candidate.key().equals(plan.procedure()))
                    .findFirst()
                    .orElseThrow();
            UUID territory = counter.type() == UnitType.COMMUNE_SERVICE_CENTRE
                    ? null
                    : organization.unit(plan.commune()).id();
            Dossier dossier = dossiers.complete(counter, territory, version, random);
            id[0] = (clock.instant().isAfter(receiptsFrom) ? reception.receive(dossier) : withoutReceipt(dossier))
                    .caseId();
        });
        return id[0];
    }
}
