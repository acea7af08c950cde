package vn.hoso.casefile;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.audit.Audit;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.Handovers.Side;
import vn.hoso.notification.NoticeSender;
import vn.hoso.worklist.WorkItem;

/** Writes into the case what happens to its work items, in their transaction. */
@Component
class WorkEvents {

    private static final LocalizedText NO_LONGER = new LocalizedText("Không còn phải làm", "No longer to be done");

    private final Timeline timeline;
    private final Handovers handovers;
    private final CurrentOfficer current;
    private final Audit audit;
    private final NoticeSender notices;

    WorkEvents(Timeline timeline, Handovers handovers, CurrentOfficer current, Audit audit, NoticeSender notices) {
        this.timeline = timeline;
        this.handovers = handovers;
        this.current = current;
        this.audit = audit;
        this.notices = notices;
    }

    @EventListener
    void opened(WorkItem.Opened event) {
        handovers.opened(event.subjectId(), event.itemId(), event.stepName(), event.unitId(), event.at());
    }

    @EventListener
    void assigned(WorkItem.Assigned event) {
        LocalizedText step = event.step();
        handovers.addressed(event.itemId(), event.person(), null);
        timeline.add(
                event.subjectId(),
                "item-assigned",
                new LocalizedText(
                        "Giao cho " + event.person() + ": " + step.vi(),
                        "Given to " + event.person() + ": " + step.en()),
                null,
                null);
        audit.write(
                event.subjectCode(),
                "item-assigned",
                Map.of("item", event.itemId(), "to", event.personId().toString()));
        LocalizedText giver = current.find()
                .map(me -> new LocalizedText(me.name() + " giao cho bạn: ", me.name() + " gave you: "))
                .orElse(new LocalizedText("Việc mới của bạn: ", "New work for you: "));
        notices.toPerson(
                CaseNotices.ASSIGNED,
                event.personId(),
                event.unitId(),
                event.role(),
                new NoticeSender.About(
                        event.subjectId(),
                        event.subjectCode(),
                        new LocalizedText(
                                giver.vi() + step.vi() + ", hồ sơ " + event.subjectCode(),
                                giver.en() + step.en() + ", case " + event.subjectCode())));
    }

    @EventListener
    void claimed(WorkItem.Claimed event) {
        WorkItem item = event.item();
        LocalizedText step = item.step();
        handovers.taken(item.id(), event.person(), event.at());
        timeline.add(
                item.subjectId(),
                "item-claimed",
                new LocalizedText(event.person() + " nhận: " + step.vi(), event.person() + " took: " + step.en()),
                null,
                null);
        audit.write(item.subjectCode(), "item-claimed", Map.of("item", item.id(), "step", item.stepName()));
    }

    @EventListener
    void acknowledged(WorkItem.Acknowledged event) {
        handovers.taken(event.item().id(), event.person(), event.at());
    }

    @EventListener
    void released(WorkItem.Released event) {
        WorkItem item = event.item();
        String me = current.require().name();
        handovers.passedOn(item.id(), me, event.at(), "Trả lại: " + event.reason());
        handovers.given(item, new Side(item.unitName(), me), new Side(item.unitName(), null), event.at());
        timeline.add(
                item.subjectId(),
                "item-released",
                new LocalizedText(
                        "Trả lại việc: " + item.step().vi(),
                        "Given back: " + item.step().en()),
                event.reason(),
                null);
        audit.write(item.subjectCode(), "item-released", Map.of("item", item.id(), "reason", event.reason()));
    }

    @EventListener
    void forwarded(WorkItem.Forwarded event) {
        WorkItem item = event.item();
        forwardedTo(event.toPerson(), event);
        tell(event);
        timeline.add(
                item.subjectId(),
                "item-forwarded",
                new LocalizedText(
                        "Chuyển xử lý cho " + event.toPerson() + ": "
                                + item.step().vi(),
                        "Forwarded to " + event.toPerson() + ": " + item.step().en()),
                event.opinion(),
                null);
        audit.write(
                item.subjectCode(),
                "item-forwarded",
                Map.of("item", item.id(), "to", event.toPersonId().toString(), "opinion", event.opinion()));
    }

    /** Whoever is given work is told; not who takes it by forwarding it to themselves. */
    private void tell(WorkItem.Forwarded event) {
        WorkItem item = event.item();
        if (current.find().filter(me -> me.id().equals(event.toPersonId())).isPresent()) {
            return;
        }
        String by = current.actorName();
        LocalizedText text = new LocalizedText(
                "%s giao cho bạn: %s, hồ sơ %s. Ý kiến: %s"
                        .formatted(by, item.step().vi(), item.subjectCode(), event.opinion()),
                "%s gave you: %s, case %s. Opinion: %s"
                        .formatted(by, item.step().en(), item.subjectCode(), event.opinion()));
        notices.toPerson(
                CaseNotices.ASSIGNED,
                event.toPersonId(),
                item.unitId(),
                item.role(),
                new NoticeSender.About(item.subjectId(), item.subjectCode(), text));
    }

    /** What nobody had taken is only addressed to someone; what somebody had passes from them to the next. */
    private void forwardedTo(String name, WorkItem.Forwarded event) {
        WorkItem item = event.item();
        if (!handovers.isTaken(item.id())) {
            handovers.addressed(item.id(), name, event.opinion());
            return;
        }
        String me = current.require().name();
        handovers.passedOn(item.id(), me, event.at(), event.opinion());
        handovers.given(item, new Side(item.unitName(), me), new Side(item.unitName(), name), event.at());
    }

    @EventListener
    void completed(WorkItem.Completed event) {
        WorkItem item = event.item();
        handovers.finished(item.id(), current.require().name(), event.at(), item.stepDueAt(), event.note());
    }

    @EventListener
    void cancelled(WorkItem.Cancelled event) {
        String because = event.because();
        if (!handovers.cancelled(
                event.itemId(), event.at(), because == null ? NO_LONGER.vi() : NO_LONGER.vi() + ": " + because)) {
            return;
        }
        timeline.add(
                event.subjectId(),
                "item-cancelled",
                new LocalizedText(
                        NO_LONGER.vi() + ": " + event.step().vi(),
                        NO_LONGER.en() + ": " + event.step().en()),
                because,
                null);
        audit.write(
                event.subjectCode(),
                "item-cancelled",
                Map.of("item", event.itemId(), "step", event.step().vi(), "because", because == null ? "" : because));
    }
}
