package vn.hoso.worklist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a work item is about, as a list shows it.
 *
 * @param id the subject, for example a case
 * @param code its code, which is also the business key of its process
 * @param title what it is, the procedure's name
 * @param party whom it concerns, the applicant
 * @param dueAt the legal due instant
 * @param clockStopped whether the legal clock stands still
 * @param finishedAt when the matter was settled, so that what is left to do (handing out) is never late; null before
 */
public record WorkSubject(
        UUID id,
        String code,
        String title,
        String party,
        Instant dueAt,
        boolean clockStopped,
        @Nullable Instant finishedAt) {}
