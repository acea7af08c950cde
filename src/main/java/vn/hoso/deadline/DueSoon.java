package vn.hoso.deadline;

import java.time.Instant;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;

/**
 * What "due soon" means, for badges, lists, the supervisor's board and the models' warnings alike. NĐ 61/2018 Điều 19
 * wants the apology a day before expiry at the latest, so a warning comes a day before that.
 */
public final class DueSoon {

    /** How long before its due time a case is due soon. */
    public static final TimeLimit AHEAD = new TimeLimit.WorkingDays(2);

    private DueSoon() {}

    /**
     * The last due time that counts as soon. Whole days are counted from the morning: what is due soon does not change
     * when the offices close in the evening.
     */
    public static Instant until(Instant now, WorkingCalendar calendar) {
        var today = OfficialTime.local(now).toLocalDate();
        var time = new WorkingTime(calendar);
        return Guard.instant(time.close(time.plusWorkingDays(today, AHEAD.amount())));
    }

    /** Whether what is left makes it due soon. */
    public static boolean is(RemainingTime remaining) {
        return !remaining.overdue()
                && (remaining.unit() != RemainingTime.Unit.DAY || remaining.amount() <= AHEAD.amount());
    }

    /** "trong 2 ngày làm việc", "within 2 working days". */
    public static LocalizedText words() {
        return new LocalizedText(
                "trong " + AHEAD.words().vi(), "within " + AHEAD.words().en());
    }
}
