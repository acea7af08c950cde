package vn.hoso.casefile;

import java.time.Instant;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.ExplanationLine;

/** What is said of an apology for a case that is late already. */
final class ClockWords {

    private ClockWords() {}

    static LocalizedText apology(Instant legal, Instant appointment) {
        return new LocalizedText(
                "Đã quá hạn %s: xin lỗi, hẹn lại %s; hạn giải quyết không đổi"
                        .formatted(OfficialTime.dateTime(legal), OfficialTime.dateTime(appointment)),
                "Overdue since %s: apology, new appointment %s; the due date stays"
                        .formatted(OfficialTime.dateTime(legal), OfficialTime.dateTime(appointment)));
    }

    /** The line that follows the due date in its explanation. */
    static ExplanationLine appointment(ClockRecords.PutOff late) {
        String due = OfficialTime.dateTime(late.dueBefore());
        String appointment = OfficialTime.dateTime(late.dueAfter());
        return new ExplanationLine(
                ExplanationLine.Kind.APPOINTMENT,
                new LocalizedText(
                        "Đã quá hạn: xin lỗi và hẹn lại %s; hạn theo quy định vẫn là %s, hồ sơ tính là trễ hạn"
                                .formatted(appointment, due),
                        "Overdue: apology and new appointment %s; the legal due date is still %s, the case counts as late"
                                .formatted(appointment, due)),
                late.dueBefore(),
                late.dueAfter(),
                late.legalBasis());
    }
}
