package vn.hoso.casefile;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.worklist.WorkItemQuery;

/**
 * Steps that an action of the whole case does: a paused case goes on whether somebody completes the step that waits for
 * it, or asks for it on the case's page. A model says so with the step's property {@code endedBy}, the action's message.
 */
@Component
class ActionSteps {

    private static final String ENDED_BY = "endedBy";

    private final WorkItemQuery items;
    private final Handovers handovers;
    private final CurrentOfficer current;
    private final Clock clock;

    ActionSteps(WorkItemQuery items, Handovers handovers, CurrentOfficer current, Clock clock) {
        this.items = items;
        this.handovers = handovers;
        this.current = current;
        this.clock = clock;
    }

    /** Keeps in the hand-overs that the officer has done these steps, also where a colleague had taken one. */
    void doneBy(UUID caseId, Action action, String reason) {
        items.openItems(caseId).stream()
                .filter(item -> action.message().equals(item.properties().get(ENDED_BY)))
                .forEach(item -> handovers.finished(
                        item.id(), current.require().name(), clock.instant(), item.stepDueAt(), reason));
    }
}
