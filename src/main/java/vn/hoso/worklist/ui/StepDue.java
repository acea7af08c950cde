package vn.hoso.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.worklist.WorkItem;

/** How much of a step's own budget is left, beside the legal limit, which it never replaces. */
final class StepDue {

    private StepDue() {}

    /** Empty for a step without a budget, and while nothing runs: the clock stands, or the case is settled. */
    static Optional<Component> of(WorkItem item, Instant now) {
        Instant due = item.stepDueAt();
        if (due == null || item.clockStopped() || item.finishedAt() != null) {
            return Optional.empty();
        }
        Span label = new Span(Texts.t("Bước:", "Step:"));
        label.addClassName("quiet");
        Div line = new Div(label, DeadlineBadges.running(now, due));
        line.addClassName("step-due");
        return Optional.of(line);
    }
}
