package vn.hoso.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.SupplementStage;
import vn.hoso.worklist.WorkItem;

/**
 * Everything an officer sees on a case's page.
 *
 * @param supplementStage the sub-kind of the status while a supplement is asked for; null otherwise
 * @param deadline the deadline as it stands now, with its explanation
 * @param appointmentAt when the citizen is told to collect the result: the due time, or the new appointment of an apology
 *     that was made after the due time had passed
 * @param stopReason why the clock stands; null while it runs
 * @param decidedAt when the result was decided, which ends the legal clock; delivery may come much later
 * @param openItems what is to be done now and by whom
 */
public record CaseDetail(
        UUID id,
        String code,
        int version,
        ProcedureVersion procedure,
        CaseStatus status,
        @Nullable SupplementStage supplementStage,
        @Nullable CaseOutcome outcome,
        Unit receivingUnit,
        Unit competentUnit,
        Channel channel,
        Instant receivedAt,
        Instant originalDueAt,
        Instant currentDueAt,
        Instant appointmentAt,
        @Nullable Instant clockStoppedAt,
        CaseClock.@Nullable StopReason stopReason,
        @Nullable Instant decidedAt,
        @Nullable Instant closedAt,
        Deadline deadline,
        List<Party> parties,
        List<CasePaper> papers,
        List<CaseDocument> documents,
        List<TimelineEntry> timeline,
        List<Handover> handovers,
        List<WorkItem> openItems,
        Map<String, Object> data,
        @Nullable Fee fee) {

    /**
     * What the citizen pays.
     *
     * @param amount in đồng
     * @param paidAt null while it is due
     */
    public record Fee(
            long amount,
            String legalBasis,
            @Nullable Instant paidAt,
            @Nullable String receiptNumber) {}

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
            return DeadlineClass.ofDone(finished, currentDueAt);
        }
        return clockStoppedAt == null ? DeadlineClass.ofOpen(now, currentDueAt) : DeadlineClass.IN_TERM;
    }

    /** The one whose case it is. */
    public Party owner() {
        return parties.stream()
                .filter(party -> party.kind() == Party.Kind.OWNER)
                .findFirst()
                .orElseThrow();
    }
}
