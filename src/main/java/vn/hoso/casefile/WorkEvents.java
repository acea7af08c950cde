package vn.hoso.casefile;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.Handovers.Side;
import vn.hoso.organization.Officers;
import vn.hoso.organization.Units;
import vn.hoso.worklist.WorkItem;

/** Writes into the case what happens to its work items, in their transaction. */
@Component
class WorkEvents {

    private final CaseFiles cases;
    private final Timeline timeline;
    private final Handovers handovers;
    private final Units units;
    private final Officers officers;
    private final CurrentOfficer current;
    private final Audit audit;

    WorkEvents(
            CaseFiles cases,
            Timeline timeline,
            Handovers handovers,
            Units units,
            Officers officers,
            CurrentOfficer current,
            Audit audit) {
        this.cases = cases;
        this.timeline = timeline;
        this.handovers = handovers;
        this.units = units;
        this.officers = officers;
        this.current = current;
        this.audit = audit;
    }

    @EventListener
    void opened(WorkItem.Opened event) {
        handovers.given(
                event.subjectId(),
                event.itemId(),
                event.stepName(),
                giver(event.subjectId()),
                new Side(units.get(event.unitId()).name(), null),
                event.at());
    }

    /** Who the case comes from: whoever did the step before, at first whoever received it. */
    private Side giver(UUID caseId) {
        return handovers.lastHolder(caseId).orElseGet(() -> {
            CaseFile file = cases.findById(caseId).orElseThrow();
            return new Side(units.get(file.receivingUnitId()).name(), name(file.receivedBy()));
        });
    }

    @EventListener
    void claimed(WorkItem.Claimed event) {
        String name = name(event.personId());
        handovers.taken(event.itemId(), name, event.at());
        timeline.add(
                event.subjectId(),
                "item-claimed",
                new LocalizedText(name + " nhận: " + event.stepName(), name + " took: " + event.stepName()),
                null,
                null);
        write(event.subjectId(), "item-claimed", Map.of("item", event.itemId(), "step", event.stepName()));
    }

    @EventListener
    void acknowledged(WorkItem.Acknowledged event) {
        handovers.taken(event.itemId(), name(event.personId()), event.at());
    }

    @EventListener
    void released(WorkItem.Released event) {
        String unit = units.get(event.unitId()).name();
        String me = current.require().name();
        handovers.passedOn(event.itemId(), me, event.at(), "Trả lại: " + event.reason());
        handovers.given(
                event.subjectId(),
                event.itemId(),
                event.stepName(),
                new Side(unit, me),
                new Side(unit, null),
                event.at());
        timeline.add(
                event.subjectId(),
                "item-released",
                new LocalizedText("Trả lại việc: " + event.stepName(), "Given back: " + event.stepName()),
                event.reason(),
                null);
        write(event.subjectId(), "item-released", Map.of("item", event.itemId(), "reason", event.reason()));
    }

    @EventListener
    void forwarded(WorkItem.Forwarded event) {
        String name = name(event.toPersonId());
        forwardedTo(name, event);
        timeline.add(
                event.subjectId(),
                "item-forwarded",
                new LocalizedText(
                        "Chuyển xử lý cho " + name + ": " + event.stepName(),
                        "Forwarded to " + name + ": " + event.stepName()),
                event.opinion(),
                null);
        write(
                event.subjectId(),
                "item-forwarded",
                Map.of("item", event.itemId(), "to", event.toPersonId().toString(), "opinion", event.opinion()));
    }

    @EventListener
    void completed(WorkItem.Completed event) {
        handovers.finished(event.itemId(), current.require().name(), event.at(), event.stepDueAt(), event.note());
    }

    /** What nobody had taken is only addressed to someone; what somebody had passes from them to the next. */
    private void forwardedTo(String name, WorkItem.Forwarded event) {
        if (!handovers.isTaken(event.itemId())) {
            handovers.addressed(event.itemId(), name, event.opinion());
            return;
        }
        String unit = units.get(event.unitId()).name();
        String me = current.require().name();
        handovers.passedOn(event.itemId(), me, event.at(), event.opinion());
        handovers.given(
                event.subjectId(),
                event.itemId(),
                event.stepName(),
                new Side(unit, me),
                new Side(unit, name),
                event.at());
    }

    @EventListener
    void cancelled(WorkItem.Cancelled event) {
        handovers.cancelled(event.itemId(), event.at(), "Không còn phải làm");
        timeline.add(
                event.subjectId(),
                "item-cancelled",
                new LocalizedText(
                        "Không còn phải làm: " + event.stepName(), "No longer to be done: " + event.stepName()),
                null,
                null);
    }

    private void write(UUID caseId, String action, Map<String, ?> detail) {
        CaseFile file = cases.findById(caseId).orElseThrow();
        audit.write(file.code(), action, detail);
    }

    private String name(UUID person) {
        return officers.find(person).map(Officer::name).orElse("?");
    }
}
