package vn.hoso.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.DeadlineRequest;
import vn.hoso.deadline.Extension;
import vn.hoso.deadline.Pause;
import vn.hoso.deadline.RemainingTime;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.engine.EngineWork;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.worklist.WorkItemProjection;

/**
 * The legal clock of a case. It stops only with a reason and a legal basis; every stop, extension (see
 * {@link CaseExtensions}) and change of limit is kept, and the due date is always computed from them anew, never added
 * to.
 */
@Service
@Internal("called by the model's delegates and by case commands that have authorised the officer")
public class CaseClock {

    /** What the expressions of timers name that follow the due date; all other timers keep the date they were given. */
    private static final Set<String> FOLLOWING = Set.of("deadline.dueSoonAt", "deadline.overdueAt");

    private final ClockRecords records;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final WorkItemProjection worklist;
    private final StepBudgets budgets;
    private final EngineWork engine;
    private final Clock clock;
    private final UnitCalendars calendars;
    private final Audit audit;

    CaseClock(
            ClockRecords records,
            CaseFiles cases,
            Timeline timeline,
            WorkItemProjection worklist,
            StepBudgets budgets,
            EngineWork engine,
            UnitCalendars calendars,
            Audit audit,
            Clock clock) {
        this.records = records;
        this.cases = cases;
        this.timeline = timeline;
        this.worklist = worklist;
        this.budgets = budgets;
        this.engine = engine;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why the clock stands (domain.md §1.6: only with a legal basis and a document). */
    public enum StopReason {
        SUPPLEMENT("chờ bổ sung hồ sơ", "waiting for a supplement"),
        FINANCIAL_OBLIGATION("chờ thực hiện nghĩa vụ tài chính", "waiting for payment"),
        EXTERNAL("chờ cơ quan phối hợp", "waiting for another agency"),
        LEGAL_GROUND("có căn cứ pháp luật phải tạm dừng", "a legal ground to wait");

        private final LocalizedText label;

        StopReason(String vi, String en) {
            this.label = new LocalizedText(vi, en);
        }

        public LocalizedText label() {
            return label;
        }
    }

    /** The due date of a case that is about to be received, with its explanation. */
    public Deadline preview(
            UUID competentUnit,
            UUID receivingUnit,
            Instant receivedAt,
            TimeLimit limit,
            @Nullable LocalTime cutOff,
            String basis) {
        return calculator(competentUnit, receivingUnit)
                .compute(new DeadlineRequest(receivedAt, limit, cutOff, basis, List.of(), null));
    }

    /** The deadline as it follows from everything known now, with its explanation. */
    @Transactional(readOnly = true)
    public Deadline deadline(UUID caseId) {
        return deadline(cases.findById(caseId).orElseThrow());
    }

    Deadline deadline(CaseFile file) {
        Optional<ClockRecords.PutOff> putOff = records.putOff(file.id());
        Deadline legal = calculator(file.competentUnitId(), file.receivingUnitId())
                .compute(new DeadlineRequest(
                        file.receivedAt(),
                        file.limit(),
                        file.cutOff(),
                        file.limitBasis(),
                        records.pauses(file.id()),
                        putOff.filter(one -> !one.afterExpiry())
                                .map(CaseClock::extension)
                                .orElse(null)));
        return putOff.filter(ClockRecords.PutOff::afterExpiry)
                .map(late -> legal.with(ClockWords.appointment(late)))
                .orElse(legal);
    }

    /** The appointment that an apology made after the due date had passed; empty where there was none. */
    public Optional<Instant> appointment(UUID caseId) {
        return records.putOff(caseId).filter(ClockRecords.PutOff::afterExpiry).map(ClockRecords.PutOff::dueAfter);
    }

    /** Whether the case was put off, which it may be once. */
    public boolean isPutOff(UUID caseId) {
        return records.putOff(caseId).isPresent();
    }

    private DeadlineCalculator calculator(UUID competentUnit, UUID receivingUnit) {
        return new DeadlineCalculator(calendars.of(competentUnit, receivingUnit));
    }

    private DeadlineCalculator national() {
        return new DeadlineCalculator(calendars.national());
    }

    /** How much is left until the case is due, or how late it is, by the calendars of its units. */
    RemainingTime remaining(CaseFile file) {
        return calculator(file.competentUnitId(), file.receivingUnitId())
                .remaining(clock.instant(), file.currentDueAt());
    }

    /** The working time between two instants, by the calendars of the case's units. */
    Duration worked(CaseFile file, Instant from, Instant to) {
        return calculator(file.competentUnitId(), file.receivingUnitId()).workingTime(from, to);
    }

    /** The instant a length of working or calendar time after another. */
    public Instant after(Instant from, TimeLimit length) {
        return national().after(from, length);
    }

    /** The instant a length of working or calendar time after another, by the calendars of the case's units. */
    Instant after(CaseFile file, Instant from, TimeLimit length) {
        return calculator(file.competentUnitId(), file.receivingUnitId()).after(from, length);
    }

    /** The instant a length of working or calendar time before a due instant. */
    public Instant before(Instant due, TimeLimit length) {
        return national().before(due, length);
    }

    /**
     * Stops the clock. Stops for other reasons may last already: it stands while any of them does.
     *
     * @throws UserError CONFLICT when it stands for this reason already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(UUID caseId, StopReason reason, String legalBasis, Pause.Then then) {
        CaseFile file = lock(caseId);
        if (records.standsFor(caseId, reason)) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Thời hạn của hồ sơ đang tạm dừng vì lý do này rồi.",
                    "The clock of this case stands for this reason already.");
        }
        Instant now = clock.instant();
        records.stop(caseId, reason, legalBasis, then, now);
        timeline.add(
                caseId,
                "clock-stopped",
                new LocalizedText(
                        "Tạm dừng tính thời hạn: " + reason.label().vi(),
                        "Clock stopped: " + reason.label().en()),
                legalBasis,
                "Tạm dừng tính thời hạn: " + reason.label().vi() + ".");
        moved(file, file.currentDueAt(), records.standsSince(caseId).orElse(now));
    }

    /** Ends the stop for a reason; the clock goes on once no other stop lasts. Nothing happens where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(UUID caseId, StopReason reason) {
        CaseFile file = lock(caseId);
        if (records.end(caseId, reason, clock.instant()) == 0) {
            return;
        }
        Optional<Instant> stands = records.standsSince(caseId);
        Instant due = recomputed(file);
        moved(file, due, stands.orElse(null));
        if (stands.isPresent()) {
            timeline.add(
                    caseId,
                    "stop-ended",
                    new LocalizedText(
                            "Hết lý do tạm dừng: " + reason.label().vi() + "; thời hạn còn tạm dừng vì lý do khác",
                            "No longer: " + reason.label().en() + "; the clock still stands for another reason"),
                    null,
                    null);
            return;
        }
        timeline.add(
                caseId,
                "clock-resumed",
                new LocalizedText(
                        "Tiếp tục tính thời hạn, hạn mới " + OfficialTime.dateTime(due),
                        "Clock goes on, now due " + OfficialTime.dateTime(due)),
                null,
                "Tiếp tục giải quyết, thời hạn mới: " + OfficialTime.dateTime(due) + ".");
    }

    /** Ends every stop that still lasts, since the case is decided or closed and nothing is due any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void settle(UUID caseId) {
        CaseFile file = lock(caseId);
        records.end(caseId, null, clock.instant());
        moved(file, recomputed(file), null);
    }

    private static Extension extension(ClockRecords.PutOff granted) {
        return new Extension(
                granted.amount(), new LocalizedText(granted.reason(), granted.reason()), granted.legalBasis());
    }

    /** Replaces the limit by one that today's facts demand, counted from the receipt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void changeLimit(UUID caseId, TimeLimit limit, @Nullable LocalTime cutOff, String basis) {
        CaseFile file = lock(caseId);
        if (file.limit().equals(limit)) {
            return;
        }
        file.setLimit(limit, cutOff, basis);
        Instant due = recomputed(file);
        moved(file, due, file.clockStoppedAt());
        timeline.add(
                caseId,
                "limit-changed",
                new LocalizedText(
                        "Thời hạn giải quyết là " + limit.words().vi() + ", hạn " + OfficialTime.dateTime(due),
                        "The time limit is " + limit.words().en() + ", due " + OfficialTime.dateTime(due)),
                basis,
                "Thời hạn giải quyết là " + limit.words().vi() + " theo quy định (" + basis + ").");
    }

    /** The due date as it follows from what is kept now; the present one while that is open. */
    Instant recomputed(CaseFile file) {
        Deadline deadline = deadline(file);
        return deadline.due().orElse(file.currentDueAt());
    }

    /** Keeps a due date, and tells everyone who works towards it: work items, timers, audit. */
    void moved(CaseFile file, Instant due, @Nullable Instant stoppedAt) {
        Instant stood = file.clockStoppedAt();
        file.moveDue(due, stoppedAt);
        cases.saveAndFlush(file);
        audit.write(
                file.code(),
                "clock-moved",
                Map.of(
                        "dueAt",
                        due.toString(),
                        "clock",
                        stoppedAt == null ? "runs" : "stands since " + stoppedAt,
                        "limit",
                        file.limit().code()));
        worklist.dueMoved(file.id(), due, stoppedAt != null);
        if (stood != null && stoppedAt == null) {
            budgets.goOn(file, stood);
        }
        if (file.processInstanceId() != null) {
            engine.recalculateTimers(new ProcessInstanceId(file.processInstanceId()), FOLLOWING);
        }
    }

    private CaseFile lock(UUID caseId) {
        return cases.lock(caseId).orElseThrow();
    }
}
