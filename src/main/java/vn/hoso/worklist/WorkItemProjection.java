package vn.hoso.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.organization.Officers;

/** Keeps the projection in step with the engine, in the engine's transaction. */
@Service
@Internal("called by the engine's task listener and by those who move a due date")
public class WorkItemProjection {

    private final WorkItemStore store;
    private final WorkSubjects subjects;
    private final Officers officers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItemProjection(
            WorkItemStore store,
            WorkSubjects subjects,
            Officers officers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.officers = officers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A user task that the engine has just opened.
     *
     * @param address {@code party:ROLE}, the model's candidate group
     * @param properties the model's extension properties of the step
     */
    public record OpenedTask(
            String taskId,
            UUID subjectId,
            String stepKey,
            String stepName,
            String address,
            String definitionId,
            @Nullable String formKey,
            Map<String, String> properties) {}

    /**
     * Adds the item. Whoever did the step before in this case gets it again, as long as they still hold the role.
     *
     * @throws IllegalArgumentException when the model's address is not {@code party:ROLE}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opened(OpenedTask task) {
        int colon = task.address.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException(
                    task.stepKey + ": the candidate group '" + task.address + "' is not of the form party:ROLE");
        }
        Role role = Role.valueOf(task.address.substring(colon + 1));
        UUID unit = subjects.unitOf(task.subjectId, task.address.substring(0, colon));
        Instant now = clock.instant();
        String budget = task.properties.get("budget");
        store.insert(new WorkItemStore.NewItem(
                task.taskId,
                subjects.subject(task.subjectId),
                task.stepKey,
                task.stepName,
                unit,
                role,
                returning(task, role, unit).orElse(null),
                budget == null ? null : subjects.stepDue(task.subjectId, now, budget),
                task.definitionId,
                task.formKey,
                task.properties,
                now));
        events.publishEvent(new WorkItem.Opened(
                task.taskId,
                task.subjectId,
                task.stepKey,
                task.stepName,
                unit,
                role,
                task.properties.get("publicName"),
                now));
    }

    private Optional<UUID> returning(OpenedTask task, Role role, UUID unit) {
        return store.lastPerformer(task.subjectId, task.stepKey).filter(person -> officers.find(person)
                .map(officer -> officer.holds(role, unit))
                .orElse(false));
    }

    /**
     * Takes away an item whose task the engine gave up without completing it.
     *
     * @param because what took it away, in the model's words; null where the model has none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancelled(String taskId, UUID subjectId, LocalizedText step, @Nullable String because) {
        subjects.lock(subjectId);
        Instant now = clock.instant();
        if (store.cancel(taskId, now)) {
            String code = subjects.subject(subjectId).code();
            events.publishEvent(new WorkItem.Cancelled(taskId, subjectId, code, step, because, now));
        }
    }

    /** Writes a moved due date into the open items of a subject. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dueMoved(UUID subject, Instant dueAt, boolean clockStopped) {
        store.due(subject, dueAt, clockStopped);
    }

    /**
     * Moves the ends of the budgets of steps that were open when the clock of their subject stopped.
     *
     * @param begun when it stopped
     * @param moved the new end for an old one
     * @return the items whose end has moved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<String> stepsMoved(UUID subject, Instant begun, UnaryOperator<Instant> moved) {
        List<String> items = new ArrayList<>();
        store.stepDues(subject, begun).forEach((item, due) -> {
            Instant later = moved.apply(due);
            if (!later.equals(due)) {
                store.stepDue(item, later);
                items.add(item);
            }
        });
        return items;
    }
}
