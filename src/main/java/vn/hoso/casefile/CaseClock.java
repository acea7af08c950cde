package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.DeadlineRequest;
import vn.hoso.deadline.Extension;
import vn.hoso.deadline.LimitUnit;
import vn.hoso.deadline.Pause;
import vn.hoso.deadline.RemainingTime;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.engine.Engine;
import vn.hoso.engine.ProcessInstanceId;
import vn.hoso.worklist.WorkItemProjection;

/**
 * The legal clock of a case. It stops only with a reason and a legal basis; every stop, extension and change of limit is
 * kept, and the due date is always computed from them anew, never added to.
 */
@Service
@Internal("called by the model's delegates and by case commands that have authorised the officer")
public class CaseClock {

    private final JdbcClient jdbc;
    private final CaseFiles cases;
    private final Timeline timeline;
    private final WorkItemProjection worklist;
    private final Engine engine;
    private final CurrentOfficer current;
    private final Clock clock;
    private final UnitCalendars calendars;

    CaseClock(
            JdbcClient jdbc,
            CaseFiles cases,
            Timeline timeline,
            WorkItemProjection worklist,
            Engine engine,
            CurrentOfficer current,
            UnitCalendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.timeline = timeline;
        this.worklist = worklist;
        this.engine = engine;
        this.current = current;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Why the clock stands (domain.md §1.6: only with a legal basis and a document). */
    public enum StopReason {
        SUPPLEMENT("chờ bổ sung hồ sơ", "waiting for a supplement"),
        FINANCIAL_OBLIGATION("chờ thực hiện nghĩa vụ tài chính", "waiting for payment"),
        EXTERNAL("chờ cơ quan phối hợp", "waiting for another agency");

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
        return deadline(require(caseId));
    }

    Deadline deadline(CaseFile file) {
        return calculator(file.competentUnitId(), file.receivingUnitId())
                .compute(new DeadlineRequest(
                        file.receivedAt(),
                        file.limit(),
                        file.cutOff(),
                        file.limitBasis(),
                        pauses(file.id()),
                        extension(file.id())));
    }

    private DeadlineCalculator calculator(UUID competentUnit, UUID receivingUnit) {
        return new DeadlineCalculator(calendars.of(competentUnit, receivingUnit));
    }

    private DeadlineCalculator national() {
        return new DeadlineCalculator(calendars.national());
    }

    /** How much is left, or how late it is, in words. */
    public RemainingTime remaining(Instant dueAt) {
        return national().remaining(clock.instant(), dueAt);
    }

    /** The instant a length of working or calendar time after another. */
    public Instant after(Instant from, TimeLimit length) {
        return national().after(from, length);
    }

    /** The instant a length of working or calendar time before a due instant. */
    public Instant before(Instant due, TimeLimit length) {
        return national().before(due, length);
    }

    /**
     * Stops the clock.
     *
     * @throws UserError CONFLICT when it stands already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(UUID caseId, StopReason reason, String legalBasis, Pause.Then then) {
        CaseFile file = lock(caseId);
        if (file.clockStoppedAt() != null) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Thời hạn của hồ sơ đang tạm dừng rồi.",
                    "The clock of this case stands already.");
        }
        Instant now = clock.instant();
        jdbc.sql("insert into clock_suspension (id, case_id, started_at, reason, legal_basis, afterwards, started_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId,
                        utc(now),
                        reason.name(),
                        legalBasis,
                        then.name(),
                        current.actorName())
                .update();
        timeline.add(
                caseId,
                "clock-stopped",
                new LocalizedText(
                        "Tạm dừng tính thời hạn: " + reason.label().vi(),
                        "Clock stopped: " + reason.label().en()),
                legalBasis,
                "Tạm dừng tính thời hạn để " + reason.label().vi() + ".");
        moved(file, file.currentDueAt(), now);
    }

    /** Lets the clock go on; nothing happens when it runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(UUID caseId) {
        CaseFile file = lock(caseId);
        if (file.clockStoppedAt() == null) {
            return;
        }
        jdbc.sql("update clock_suspension set ended_at = ?, ended_by = ? where case_id = ? and ended_at is null")
                .params(utc(clock.instant()), current.actorName(), caseId)
                .update();
        Instant due = recomputed(file);
        moved(file, due, null);
        timeline.add(
                caseId,
                "clock-resumed",
                new LocalizedText(
                        "Tiếp tục tính thời hạn, hạn mới " + OfficialTime.dateTime(due),
                        "Clock goes on, now due " + OfficialTime.dateTime(due)),
                null,
                "Tiếp tục giải quyết, thời hạn mới: " + OfficialTime.dateTime(due) + ".");
    }

    /**
     * Extends the case, once (NĐ 61/2018 Đ.19: re-appointment once only).
     *
     * @throws UserError CONFLICT when it was extended before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(UUID caseId, TimeLimit amount, String reason, String legalBasis) {
        CaseFile file = lock(caseId);
        if (extension(caseId) != null) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Hồ sơ đã gia hạn một lần, không gia hạn thêm được.",
                    "This case was extended once and cannot be extended again.");
        }
        Instant before = file.currentDueAt();
        jdbc.sql(
                        "insert into deadline_extension (id, case_id, amount, unit, reason, legal_basis, due_before, due_after,"
                                + " granted_at, granted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId,
                        amount.amount(),
                        amount.unit().name(),
                        reason,
                        legalBasis,
                        utc(before),
                        utc(before),
                        utc(clock.instant()),
                        current.actorName())
                .update();
        Instant due = recomputed(file);
        jdbc.sql("update deadline_extension set due_after = ? where case_id = ?")
                .params(utc(due), caseId)
                .update();
        moved(file, due, file.clockStoppedAt());
        timeline.add(
                caseId,
                "extended",
                new LocalizedText(
                        "Gia hạn thêm " + amount.words().vi() + ", hẹn lại " + OfficialTime.dateTime(due),
                        "Extended by " + amount.words().en() + ", now due " + OfficialTime.dateTime(due)),
                reason,
                "Xin lỗi và hẹn lại ngày trả kết quả: " + OfficialTime.dateTime(due) + ". Lý do: " + reason);
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

    private Instant recomputed(CaseFile file) {
        Deadline deadline = deadline(file);
        return deadline.due().orElse(file.currentDueAt());
    }

    void moved(CaseFile file, Instant due, @Nullable Instant stoppedAt) {
        file.moveDue(due, stoppedAt);
        cases.saveAndFlush(file);
        worklist.dueMoved(file.id(), due, stoppedAt != null);
        if (file.processInstanceId() != null) {
            engine.recalculateTimers(new ProcessInstanceId(file.processInstanceId()));
        }
    }

    private List<Pause> pauses(UUID caseId) {
        return jdbc.sql("select * from clock_suspension where case_id = ? order by started_at")
                .param(caseId)
                .query(CaseClock::pause)
                .list();
    }

    private @Nullable Extension extension(UUID caseId) {
        Optional<Extension> found = jdbc.sql("select * from deadline_extension where case_id = ?")
                .param(caseId)
                .query((row, n) -> new Extension(
                        TimeLimit.of(row.getInt("amount"), LimitUnit.of(row.getString("unit"))),
                        new LocalizedText(row.getString("reason"), row.getString("reason")),
                        row.getString("legal_basis")))
                .optional();
        return found.orElse(null);
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        Timestamp end = row.getTimestamp("ended_at");
        return new Pause(
                row.getTimestamp("started_at").toInstant(),
                end == null ? null : end.toInstant(),
                Pause.Then.valueOf(row.getString("afterwards")),
                StopReason.valueOf(row.getString("reason")).label(),
                row.getString("legal_basis"));
    }

    private CaseFile require(UUID caseId) {
        return cases.findById(caseId).orElseThrow();
    }

    private CaseFile lock(UUID caseId) {
        return cases.lock(caseId).orElseThrow();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
