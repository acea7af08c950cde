package vn.hoso.casefile;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.notification.NoticeKind;
import vn.hoso.notification.NoticeSender;

/** Tells officers of a case what they must not miss. */
@Service
@Internal("called by the delegates that models name")
public class CaseReminders {

    private final CaseFiles cases;
    private final CaseParties parties;
    private final CaseTimes times;
    private final Timeline timeline;
    private final NoticeSender notices;

    CaseReminders(CaseFiles cases, CaseParties parties, CaseTimes times, Timeline timeline, NoticeSender notices) {
        this.cases = cases;
        this.parties = parties;
        this.times = times;
        this.timeline = timeline;
        this.notices = notices;
    }

    /** What officers are told. */
    public enum Message {
        DUE_SOON(CaseNotices.CASE_DUE_SOON, "Hồ sơ %s sắp đến hạn: %s", "Case %s is due soon: %s"),
        OVERDUE(CaseNotices.CASE_OVERDUE, "Hồ sơ %s đã quá hạn từ %s", "Case %s is overdue since %s"),
        ANSWER_MISSING(
                CaseNotices.ANSWER_MISSING,
                "Hồ sơ %s: cơ quan phối hợp chưa trả lời đúng hẹn, cần đôn đốc",
                "Case %s: the other agency has not answered in time, urge it"),
        SUPPLEMENT_MISSING(
                CaseNotices.ANSWER_MISSING,
                "Hồ sơ %s: người nộp chưa bổ sung giấy tờ, cần nhắc",
                "Case %s: the applicant has not handed in what is missing, remind them"),
        PAYMENT_MISSING(
                CaseNotices.ANSWER_MISSING,
                "Hồ sơ %s: người nộp chưa thực hiện nghĩa vụ tài chính, cần nhắc",
                "Case %s: the applicant has not paid yet, remind them");

        private final NoticeKind kind;
        private final String vi;
        private final String en;

        Message(NoticeKind kind, String vi, String en) {
            this.kind = kind;
            this.vi = vi;
            this.en = en;
        }

        private LocalizedText text(String code, String due) {
            return new LocalizedText(vi.formatted(code, due), en.formatted(code, due));
        }
    }

    /**
     * Tells the holders of a role in one of the case's units. A warning of a date is given once for each date, and not at
     * all when the date has moved in the meantime or the result is decided.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(UUID caseId, String party, Role role, Message message) {
        CaseFile file = cases.lock(caseId).orElseThrow();
        Optional<Instant> due =
                switch (message) {
                    case DUE_SOON -> times.warn(caseId, CaseTimes.Warning.DUE_SOON);
                    case OVERDUE -> times.warn(caseId, CaseTimes.Warning.OVERDUE);
                    case ANSWER_MISSING, SUPPLEMENT_MISSING, PAYMENT_MISSING -> Optional.of(file.currentDueAt());
                };
        if (due.isEmpty()) {
            return;
        }
        UUID unit = Objects.requireNonNull(parties.units(caseId).get(party), party);
        LocalizedText text = message.text(file.code(), OfficialTime.dateTime(due.get()));
        notices.toRole(message.kind, unit, role, new NoticeSender.About(caseId, file.code(), text));
        timeline.add(caseId, "notice-" + message.name(), text, null, null);
    }
}
