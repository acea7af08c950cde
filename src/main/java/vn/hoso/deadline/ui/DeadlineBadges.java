package vn.hoso.deadline.ui;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.DeadlineBadge;
import vn.hoso.base.ui.DeadlineBadge.State;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.deadline.DueSoon;
import vn.hoso.deadline.RemainingTime;
import vn.hoso.deadline.WorkingCalendar;
import vn.hoso.deadline.WorkingCalendars;

/** Badges for deadlines, counted by the calendar of the reader's unit and worded in the reader's language. */
public final class DeadlineBadges {

    private static volatile Supplier<WorkingCalendar> calendar = WorkingCalendars::vietNam;

    private DeadlineBadges() {}

    /** Tells the badges where the reader's calendar comes from. */
    static void countBy(Supplier<WorkingCalendar> readers) {
        calendar = readers;
    }

    /** For a clock that runs: what is left, or by how much the due time is exceeded. */
    public static DeadlineBadge running(Instant now, Instant due) {
        RemainingTime remaining = new DeadlineCalculator(calendar.get()).remaining(now, due);
        return dated(new DeadlineBadge(state(remaining), Texts.t(remaining.text())), due);
    }

    /**
     * As {@link #running(Instant, Instant)} in the narrow column of a list, which tells the whole to who points at it.
     *
     * @param whose stands before it, such as "Bước: "; may be empty
     */
    public static DeadlineBadge brief(Instant now, Instant due, String whose) {
        RemainingTime remaining = new DeadlineCalculator(calendar.get()).remaining(now, due);
        return dated(new DeadlineBadge(state(remaining), whose + Texts.t(remaining.brief())), due);
    }

    /** How a clock that runs stands. */
    public static State state(Instant now, Instant due) {
        return state(new DeadlineCalculator(calendar.get()).remaining(now, due));
    }

    /** For a clock that stands; the reason may be unknown. */
    public static DeadlineBadge paused(@Nullable LocalizedText reason) {
        String why = reason == null ? "" : " – " + Texts.t(reason);
        return new DeadlineBadge(State.PAUSED, Texts.t("Tạm dừng", "Paused") + why);
    }

    /** For a case that is over: whether it was decided in time. */
    public static DeadlineBadge done(Instant doneAt, Instant due) {
        String words =
                switch (DeadlineClass.ofDone(doneAt, due)) {
                    case EARLY -> Texts.t("Xong trước hạn", "Done early");
                    case ON_TIME -> Texts.t("Xong đúng hạn", "Done on time");
                    default -> Texts.t("Xong trễ hạn", "Done late");
                };
        return dated(new DeadlineBadge(State.DONE, words), due);
    }

    /** The last moment that counts as due soon. */
    public static Instant soonUntil(Instant now) {
        return DueSoon.until(now, calendar.get());
    }

    private static State state(RemainingTime remaining) {
        if (remaining.overdue()) {
            return State.OVERDUE;
        }
        return DueSoon.is(remaining) ? State.DUE_SOON : State.ON_TIME;
    }

    private static DeadlineBadge dated(DeadlineBadge badge, Instant due) {
        badge.getElement().setAttribute("title", Texts.t("Hạn ", "Due ") + OfficialTime.dateTime(due));
        return badge;
    }
}
