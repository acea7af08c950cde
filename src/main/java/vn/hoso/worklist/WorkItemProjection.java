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
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.StepNames;
import vn.hoso.organization.Officers;

/** Keeps the projection in step with the engine, in the engine's transaction. */
@Service
@Internal("called by the engine's task listener and by those who move a due date")
public class WorkItemProjection {

    private final WorkItemStore store;
    private final WorkSubjects subjects;
    private final Officers officers;
    private final CurrentOfficer current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkItemProjection(
            WorkItemStore store,
            WorkSubjects subjects,
            Officers officers,
            CurrentOfficer current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.subjects = subjects;
        this.officers = officers;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A user task that the engine has just opened.
     *
     * @param address {@code party:ROLE}, the model's candidate group
     * @param named whom the step's {@linkplain StepAssignee fact} names, by id; null where it names nobody
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
            @Nullable String named,
            Map<String, String> properties) {}

    /**
     * Adds the item. It goes to the one whom the flow names, else to whoever started it where the model says so, else to
     * whoever did the step before in this case: to the first of them who holds the role today, else to nobody yet.
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
        String rule = task.properties.get("approver");
        Role role =
                rule == null ? Role.valueOf(task.address.substring(colon + 1)) : subjects.roleBy(task.subjectId, rule);
        UUID unit = subjects.unitOf(task.subjectId, task.address.substring(0, colon));
        WorkSubject subject = subjects.subject(task.subjectId);
        Instant now = clock.instant();
        String budget = task.properties.get("budget");
        Optional<Officer> named = named(task).flatMap(person -> officers.holder(person, role, unit));
        Optional<Officer> assignee = named.or(
                        () -> starter(task).flatMap(person -> officers.holder(person.id(), role, unit)))
                .or(() -> store.lastPerformer(task.subjectId, task.stepKey)
                        .flatMap(person -> officers.holder(person, role, unit)));
        store.insert(new WorkItemStore.NewItem(
                task.taskId,
                subject,
                task.stepKey,
                task.stepName,
                unit,
                role,
                assignee.map(Officer::id).orElse(null),
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
        named.filter(person -> current.find()
                        .map(Officer::id)
                        .filter(person.id()::equals)
                        .isEmpty())
                .ifPresent(person -> events.publishEvent(new WorkItem.Assigned(
                        task.taskId,
                        task.subjectId,
                        subject.code(),
                        StepNames.of(task.stepName, task.properties),
                        unit,
                        role,
                        person.id(),
                        person.name())));
    }

    private static Optional<UUID> named(OpenedTask task) {
        try {
            return Optional.ofNullable(task.named).map(UUID::fromString);
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private Optional<Officer> starter(OpenedTask task) {
        return StepAssignee.isStarter(task.properties) ? current.find() : Optional.empty();
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
