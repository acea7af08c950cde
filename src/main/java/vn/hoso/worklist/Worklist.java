package vn.hoso.worklist;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.CleanText;
import vn.hoso.base.UserError;
import vn.hoso.deadline.Deadline;
import vn.hoso.engine.Engine;
import vn.hoso.engine.EngineTaskId;
import vn.hoso.organization.Officers;

/**
 * What officers do with work items. Locks are taken in one order, the subject before its items, so that two who act at
 * once never wait for each other; an item that changed meanwhile is known by its version. An item may be touched by those who hold its role in its unit; a supervisor of the
 * unit, or of one above it, may hand it to someone else.
 */
@Service
public class Worklist {

    private final WorkItemStore store;
    private final WorkSubjects subjects;
    private final CurrentOfficer current;
    private final Officers officers;
    private final Engine engine;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Worklist(
            WorkItemStore store,
            WorkSubjects subjects,
            CurrentOfficer current,
            Officers officers,
            Engine engine,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.current = current;
        this.officers = officers;
        this.engine = engine;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The item, for one who may work on it or supervises it.
     *
     * @throws UserError NOT_FOUND when there is none, or it is not for this person
     */
    @PermitAll
    @Transactional(readOnly = true)
    public WorkItem get(String id) {
        WorkItem item = store.find(id).orElseThrow(Worklist::unknown);
        Officer me = current.require();
        if (!mayWork(me, item) && !supervises(me, item)) {
            throw unknown();
        }
        return item;
    }

    /**
     * The item, for the officer who has taken it.
     *
     * @throws UserError CONFLICT when someone else has it, nobody has, or it is over
     */
    @PermitAll
    @Transactional(readOnly = true)
    public WorkItem held(String id) {
        WorkItem item = get(id);
        requireMine(item);
        return item;
    }

    /**
     * Why the item's subject is due when it is.
     *
     * @throws UserError NOT_FOUND when there is no such item, or it is not for this person
     */
    @PermitAll
    @Transactional(readOnly = true)
    public Deadline deadline(String id) {
        return subjects.deadline(get(id).subjectId());
    }

    /** Takes an item that waits for someone. Of two who try, one gets it and the other a sentence. */
    @PermitAll
    @Transactional
    public WorkItem claim(String id) {
        WorkItem item = workable(id);
        subjects.lock(item.subjectId());
        Officer me = current.require();
        if (me.id().equals(item.assigneeId())) {
            return item;
        }
        if (item.assigneeId() != null) {
            throw taken(item);
        }
        Instant now = clock.instant();
        if (!store.assign(id, item.version(), me.id(), now)) {
            throw store.find(id).map(Worklist::taken).orElseGet(Worklist::unknown);
        }
        events.publishEvent(new WorkItem.Claimed(item, me.name(), now));
        return item.takenBy(me.id(), me.name(), now);
    }

    /** Notes that the officer has seen an item that was handed to them; nothing happens for any other item. */
    @PermitAll
    @Transactional
    public void acknowledge(String id) {
        WorkItem item = get(id);
        Officer me = current.require();
        Instant now = clock.instant();
        if (item.isOpen() && me.id().equals(item.assigneeId()) && store.acknowledge(id, me.id(), now)) {
            events.publishEvent(new WorkItem.Acknowledged(item, me.name(), now));
        }
    }

    /** Gives an item back to the group. */
    @PermitAll
    @Transactional
    public void release(String id, String reason) {
        WorkItem item = workable(id);
        subjects.lock(item.subjectId());
        requireMine(item);
        required(reason, "Nhập lý do trả lại việc này.", "Say why you give this item back.");
        move(item, null);
        events.publishEvent(new WorkItem.Released(item, CleanText.lines(reason).strip(), clock.instant()));
    }

    /** Hands an item to a colleague who holds its role, with an opinion; a supervisor may do it for others. */
    @PermitAll
    @Transactional
    public void forward(String id, UUID toPerson, String opinion) {
        WorkItem item = get(id);
        subjects.lock(item.subjectId());
        Officer me = current.require();
        if (!item.isOpen()) {
            throw over();
        }
        boolean mine = me.id().equals(item.assigneeId());
        if (!mine && !(item.assigneeId() == null && mayWork(me, item)) && !supervises(me, item)) {
            throw taken(item);
        }
        required(opinion, "Nhập ý kiến chuyển xử lý.", "Write an opinion for the colleague who gets it.");
        Officer target = officers.find(toPerson)
                .filter(officer -> officer.holds(item.role(), item.unitId()))
                .orElseThrow(() -> new UserError(
                        UserError.Kind.INVALID,
                        "Chọn người giữ vai trò %s tại %s."
                                .formatted(item.role().label().vi(), item.unitName()),
                        "Choose someone who is %s at %s."
                                .formatted(item.role().label().en(), item.unitName())));
        move(item, target.id());
        events.publishEvent(new WorkItem.Forwarded(
                item, target.id(), target.name(), CleanText.lines(opinion).strip(), clock.instant()));
    }

    /** Those to whom an item may be handed. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Officer> colleagues(String id) {
        WorkItem item = get(id);
        return officers.holding(item.role(), item.unitId());
    }

    /**
     * Ends an item and lets the process go on, in this transaction. The caller has validated the form. A step whose
     * {@linkplain StepAssignee fact} names a person names the officer from now on, unless the answers name someone.
     *
     * @param facts what the model's gateways and decisions read
     * @param note what the officer said with it, for the hand-over; null for nothing
     * @throws UserError CONFLICT when someone else has it or it is done already
     */
    @Internal("called by casefile after it has validated the form and locked the case")
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(WorkItem item, Map<String, ? extends @Nullable Object> facts, @Nullable String note) {
        Officer me = current.require();
        if (!mayWork(me, item)) {
            throw unknown();
        }
        requireMine(item);
        Instant now = clock.instant();
        if (!store.done(item.id(), item.version(), me.id(), now)) {
            throw over();
        }
        events.publishEvent(new WorkItem.Completed(item, note, now));
        Map<String, @Nullable Object> told = new HashMap<>(facts);
        StepAssignee.fact(item.stepKey(), item.properties())
                .filter(fact -> told.get(fact) == null)
                .ifPresent(fact -> told.put(fact, me.id().toString()));
        engine.complete(new EngineTaskId(item.id()), told);
    }

    /** Whether the officer holds the item's role in its unit. */
    @Internal("a question about an item that the caller already has")
    public boolean mayWork(Officer officer, WorkItem item) {
        return officer.holds(item.role(), item.unitId());
    }

    private boolean supervises(Officer officer, WorkItem item) {
        return officer.posts().stream()
                .filter(post -> post.role() == Role.SUPERVISOR)
                .anyMatch(post -> store.isWithin(item.unitId(), post.unitPath()));
    }

    private void move(WorkItem item, @Nullable UUID person) {
        if (!store.assign(item.id(), item.version(), person, clock.instant())) {
            throw over();
        }
    }

    private WorkItem workable(String id) {
        WorkItem item = get(id);
        if (!mayWork(current.require(), item)) {
            throw unknown();
        }
        if (!item.isOpen()) {
            throw over();
        }
        return item;
    }

    private void requireMine(WorkItem item) {
        if (!item.isOpen()) {
            throw over();
        }
        if (!current.require().id().equals(item.assigneeId())) {
            throw item.assigneeId() == null
                    ? new UserError(
                            UserError.Kind.CONFLICT,
                            "Hãy nhận việc trước khi xử lý.",
                            "Take the item before you work on it.")
                    : taken(item);
        }
    }

    private static void required(String text, String vi, String en) {
        if (text.isBlank()) {
            throw new UserError(UserError.Kind.INVALID, vi, en);
        }
    }

    private static UserError taken(WorkItem item) {
        String name = item.assigneeName() == null ? "" : item.assigneeName();
        return new UserError(
                UserError.Kind.CONFLICT,
                "Việc này đã được " + name + " nhận trước. Hãy chọn việc khác, hoặc trao đổi với người đó.",
                name + " took this item first. Choose another one, or talk to them.");
    }

    private static UserError over() {
        return new UserError(
                UserError.Kind.CONFLICT,
                "Việc này vừa được người khác xử lý hoặc đã kết thúc. Hãy tải lại danh sách.",
                "Someone else has just acted on this item, or it is over. Load the list again.");
    }

    private static UserError unknown() {
        return new UserError(
                UserError.Kind.NOT_FOUND,
                "Không có việc này trong danh sách của bạn.",
                "There is no such item among yours.");
    }
}
