package vn.hoso.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.StepNames;

/**
 * One thing to be done by one person.
 *
 * @param id the engine's task
 * @param stepKey the element of the model, {@code Task_ThamDinh}
 * @param stepName its label, in Vietnamese as the model has it; {@link #step} has both languages
 * @param unitId the unit whose officers may take it
 * @param role the role they need
 * @param assigneeId who has taken it; null while it waits for someone
 * @param dueAt the legal due instant of the subject
 * @param stepDueAt the end of the step's own budget; null for a step without one
 * @param finishedAt when the subject was settled and its legal clock ended; null before
 * @param definitionId the version of the model that runs it
 * @param formKey the form to fill in; null for a step without one
 * @param properties what the model says about the step: {@code document}, {@code signs}, …
 * @param version counts changes; an action on an older one is refused
 */
public record WorkItem(
        String id,
        UUID subjectId,
        String subjectCode,
        String subjectTitle,
        String subjectParty,
        String stepKey,
        String stepName,
        UUID unitId,
        String unitName,
        Role role,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        Instant dueAt,
        @Nullable Instant stepDueAt,
        boolean clockStopped,
        @Nullable Instant finishedAt,
        String definitionId,
        @Nullable String formKey,
        Map<String, String> properties,
        State state,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }

    /** The same item after a person has taken it. */
    WorkItem takenBy(UUID person, String name, Instant at) {
        return new WorkItem(
                id,
                subjectId,
                subjectCode,
                subjectTitle,
                subjectParty,
                stepKey,
                stepName,
                unitId,
                unitName,
                role,
                person,
                name,
                dueAt,
                stepDueAt,
                clockStopped,
                finishedAt,
                definitionId,
                formKey,
                properties,
                state,
                version + 1,
                createdAt,
                at);
    }

    /** The step's name in both languages. */
    public LocalizedText step() {
        return StepNames.of(stepName, properties);
    }

    /** Whether completing it may sign a document. */
    public boolean signs() {
        return properties.containsKey("signs");
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Who an item was opened for, without a person: given to casefile for its hand-over. */
    public record Opened(
            String itemId,
            UUID subjectId,
            String stepKey,
            String stepName,
            UUID unitId,
            Role role,
            @Nullable String publicName,
            Instant at) {}

    /** The flow named who gets an item that was opened, and somebody else's action brought it. */
    public record Assigned(
            String itemId,
            UUID subjectId,
            String subjectCode,
            LocalizedText step,
            UUID unitId,
            Role role,
            UUID personId,
            String person) {}

    /** Someone took an item; the item is as it was before. */
    public record Claimed(WorkItem item, String person, Instant at) {}

    /** Someone who was handed an item has seen it, and answers for it from now on. */
    public record Acknowledged(WorkItem item, String person, Instant at) {}

    /** Someone gave an item back to the group. */
    public record Released(WorkItem item, String reason, Instant at) {}

    /** An item was handed to another person, by a colleague or by a supervisor; it is as it was before. */
    public record Forwarded(WorkItem item, UUID toPersonId, String toPerson, String opinion, Instant at) {}

    /**
     * An item was done.
     *
     * @param note what was said with it; null for nothing
     */
    public record Completed(WorkItem item, @Nullable String note, Instant at) {}

    /**
     * The process went another way and the item is no longer to be done.
     *
     * @param because what took it away, in the model's words: "Đã kết thúc, mọi việc dừng"; null where the model has none
     */
    public record Cancelled(
            String itemId,
            UUID subjectId,
            String subjectCode,
            LocalizedText step,
            @Nullable String because,
            Instant at) {}
}
