package vn.hoso.worklist;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.Deadline;

/** What the worklist asks of those whose work it lists. */
public interface WorkSubjects {

    /** The subject of a process, by its {@code caseId} variable. */
    WorkSubject subject(UUID id);

    /** How subjects look in a list at this moment, read at once for a page of items; one that is gone is left out. */
    Map<UUID, Face> faces(Collection<UUID> ids);

    /**
     * A subject as it looks in a list.
     *
     * @param title what it is, the procedure's name
     * @param status how it stands
     */
    record Face(LocalizedText title, LocalizedText status) {}

    /** The legal deadline of the subject as it stands, with its explanation. */
    Deadline deadline(UUID id);

    /**
     * Locks the subject until the transaction ends. Whoever changes an item does this first: the subject comes before its
     * items in the order of locks.
     */
    void lock(UUID id);

    /** The unit that stands for a party of the subject: {@code receiving}, {@code competent}, or a participant. */
    UUID unitOf(UUID subject, String party);

    /**
     * The role that a step waits for where the rules of the subject say so and not the model.
     *
     * @param rule which rule, as the model names it in the step's property {@code approver}
     * @throws IllegalArgumentException when there is no such rule
     */
    Role roleBy(UUID subject, String rule);

    /** The instant by which a step that starts at {@code from} should be done; null for a step without a budget. */
    @Nullable
    Instant stepDue(UUID subject, Instant from, String budget);
}
