package vn.hoso.worklist.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.DeadlineBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.worklist.WorkItem;

/**
 * The one deadline that a row shows: the legal one, unless the step's own budget stands worse, which never replaces it.
 * Both are told to who points at it.
 */
final class PressingDue extends Span {

    PressingDue(WorkItem item, Instant now) {
        addClassName("pressing-due");
        Instant step = stepDue(item);
        DeadlineBadge legal = legal(item, now);
        DeadlineBadge shown =
                step != null && DeadlineBadges.state(now, step).compareTo(DeadlineBadges.state(now, item.dueAt())) < 0
                        ? DeadlineBadges.brief(now, step, Texts.t("Bước: ", "Step: "))
                        : legal;
        shown.getElement().setAttribute("title", String.join("\n", words(item, legal, step, now)));
        add(shown);
    }

    /** Null for a step without a budget, and while nothing runs: the clock stands, or the case is settled. */
    private static @Nullable Instant stepDue(WorkItem item) {
        return item.clockStopped() || item.finishedAt() != null ? null : item.stepDueAt();
    }

    private static DeadlineBadge legal(WorkItem item, Instant now) {
        if (item.finishedAt() != null) {
            return DeadlineBadges.done(item.finishedAt(), item.dueAt());
        }
        return item.clockStopped() ? DeadlineBadges.paused(null) : DeadlineBadges.brief(now, item.dueAt(), "");
    }

    private static String whole(WorkItem item, DeadlineBadge legal, Instant now) {
        boolean runs = item.finishedAt() == null && !item.clockStopped();
        return runs ? DeadlineBadges.running(now, item.dueAt()).words() : legal.words();
    }

    private static List<String> words(WorkItem item, DeadlineBadge legal, @Nullable Instant step, Instant now) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.t("Hạn hồ sơ ", "Case due ") + OfficialTime.dateTime(item.dueAt()) + " · "
                + whole(item, legal, now));
        if (step != null) {
            lines.add(Texts.t("Hạn bước này ", "Step due ") + OfficialTime.dateTime(step) + " · "
                    + DeadlineBadges.running(now, step).words());
        }
        return lines;
    }
}
