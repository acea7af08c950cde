package vn.hoso.deadline;

import java.time.Instant;
import vn.hoso.base.OfficialTime;

/** How a case stands towards its due time, for reports. Always derived, never stored as truth. */
public enum DeadlineClass {
    /** Done on a date before the due date. */
    EARLY,
    /** Done on the due date, no later than the due time. */
    ON_TIME,
    /** Done after the due time. */
    LATE,
    /** Open, and the due time has not passed, or the clock stands. */
    IN_TERM,
    /** Open, and the due time has passed. */
    OVERDUE;

    /** The class of a finished case; dates are official local ones. */
    public static DeadlineClass ofDone(Instant doneAt, Instant dueAt) {
        if (doneAt.isAfter(dueAt)) {
            return LATE;
        }
        var done = OfficialTime.local(doneAt).toLocalDate();
        return done.isBefore(OfficialTime.local(dueAt).toLocalDate()) ? EARLY : ON_TIME;
    }

    /** The class of an open case. */
    public static DeadlineClass ofOpen(Instant now, Instant dueAt) {
        return now.isAfter(dueAt) ? OVERDUE : IN_TERM;
    }

    /** The class of an open case whose clock may stand: then it is in term. */
    public static DeadlineClass ofOpen(Instant now, Deadline deadline) {
        return deadline.due().map(due -> ofOpen(now, due)).orElse(IN_TERM);
    }
}
