package vn.hoso.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.procedure.SupplementStage;

/**
 * A case as lists show it; personal numbers are not in it.
 *
 * @param supplementStage the sub-kind of the status while a supplement is asked for; null otherwise
 * @param decidedAt when the result was decided, which ends the legal clock; delivery may come much later
 * @param step what is being done now; null when nothing is open
 * @param holder who has taken that step; null while it waits
 */
public record CaseSummary(
        UUID id,
        String code,
        String procedureKey,
        LocalizedText procedureName,
        String ownerName,
        String unitName,
        CaseStatus status,
        @Nullable SupplementStage supplementStage,
        @Nullable CaseOutcome outcome,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant clockStoppedAt,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        @Nullable LocalizedText step,
        @Nullable String holder) {

    /** The status in words, with its sub-kind. */
    public LocalizedText statusLabel() {
        return status.label(supplementStage);
    }

    /** When the case was settled: decided, or closed without a decision; null while it is under way. */
    public @Nullable Instant finishedAt() {
        return decidedAt == null ? closedAt : decidedAt;
    }

    /** How the case stands towards its due time; waiting for the citizen to collect the result is not late. */
    public DeadlineClass deadlineClass(Instant now) {
        Instant finished = finishedAt();
        if (finished != null) {
            return DeadlineClass.ofDone(finished, dueAt);
        }
        return clockStoppedAt == null ? DeadlineClass.ofOpen(now, dueAt) : DeadlineClass.IN_TERM;
    }
}
