package vn.hoso.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.deadline.TimeLimit;

/** The one time that a case may be put off: an extension before it is late, a new appointment afterwards. */
@Service
@Internal("called by the delegates that models name")
public class CaseExtensions {

    private final ClockRecords records;
    private final CaseFiles cases;
    private final CaseClock caseClock;
    private final Timeline timeline;
    private final Clock clock;

    CaseExtensions(ClockRecords records, CaseFiles cases, CaseClock caseClock, Timeline timeline, Clock clock) {
        this.records = records;
        this.cases = cases;
        this.caseClock = caseClock;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Puts the case off, once, with an apology (NĐ 61/2018 Đ.19: re-appointment once only). Before the due date has
     * passed this moves the due date; afterwards it makes a new appointment, counted from now, and the case stays late.
     *
     * @throws UserError CONFLICT when it was put off before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(UUID caseId, TimeLimit amount, String reason, String legalBasis) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        if (caseClock.isPutOff(caseId)) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Hồ sơ đã gia hạn, xin lỗi và hẹn lại một lần, không hẹn lại thêm được.",
                    "This case was put off once with an apology and cannot be put off again.");
        }
        Instant legal = file.currentDueAt();
        if (isExpired(file)) {
            Instant appointment = caseClock.after(file, clock.instant(), amount);
            records.putOff(
                    caseId,
                    new ClockRecords.PutOff(amount, reason, legalBasis, legal, appointment, true),
                    clock.instant());
            caseClock.moved(file, legal, file.clockStoppedAt());
            apologised(caseId, legal, appointment, reason);
            return;
        }
        records.putOff(
                caseId, new ClockRecords.PutOff(amount, reason, legalBasis, legal, legal, false), clock.instant());
        Instant due = caseClock.recomputed(file);
        records.putOffTo(caseId, due);
        caseClock.moved(file, due, file.clockStoppedAt());
        timeline.add(
                caseId,
                "extended",
                new LocalizedText(
                        "Gia hạn thêm " + amount.words().vi() + ", hẹn lại " + OfficialTime.dateTime(due),
                        "Extended by " + amount.words().en() + ", now due " + OfficialTime.dateTime(due)),
                reason,
                "Xin lỗi và hẹn lại ngày trả kết quả: " + OfficialTime.dateTime(due) + ". Lý do: " + reason);
    }

    /** A clock that stands was in term if it stopped before the due date. */
    private boolean isExpired(CaseFile file) {
        Instant stopped = file.clockStoppedAt();
        return (stopped == null ? clock.instant() : stopped).isAfter(file.currentDueAt());
    }

    private void apologised(UUID caseId, Instant legal, Instant appointment, String reason) {
        timeline.add(
                caseId,
                "apologised",
                ClockWords.apology(legal, appointment),
                reason,
                "Xin lỗi vì đã quá hạn và hẹn lại ngày trả kết quả: " + OfficialTime.dateTime(appointment) + ". Lý do: "
                        + reason);
    }
}
