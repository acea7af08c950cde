package vn.hoso.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.ExplanationLine;
import vn.hoso.deadline.RemainingTime;
import vn.hoso.procedure.SupplementStage;

/**
 * What a citizen may know of a case who holds its receipt: no names of people, no personal numbers, no internal opinions.
 *
 * @param supplementStage the sub-kind of the status while a supplement is asked for; null otherwise
 * @param dueAt when the result is due; while the clock stands, when it was due before it stopped
 * @param stopReason why the clock stands; null while it runs
 * @param remaining how much is left or how late it is; null while the clock stands and once the case is decided
 * @param explanation why it is due then, term by term
 * @param timeline what happened, oldest first
 * @param supplement what the citizen is asked to bring; null unless the agency waits for it now
 * @param apology the new appointment; null when none was made
 * @param endReason why the case was refused or discontinued, as its notice says; null otherwise
 */
public record PublicCase(
        String code,
        LocalizedText procedure,
        String procedureCode,
        CaseStatus status,
        @Nullable SupplementStage supplementStage,
        @Nullable CaseOutcome outcome,
        UUID receivingUnitId,
        String receivingUnit,
        String competentUnit,
        Instant receivedAt,
        Instant originalDueAt,
        Instant dueAt,
        CaseClock.@Nullable StopReason stopReason,
        @Nullable RemainingTime remaining,
        @Nullable Instant decidedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant closedAt,
        List<ExplanationLine> explanation,
        List<Event> timeline,
        @Nullable Supplement supplement,
        @Nullable Fee fee,
        @Nullable Apology apology,
        @Nullable String endReason,
        List<Slip> slips) {

    /**
     * One thing that happened.
     *
     * @param unitName the agency; null where the system acted
     * @param done whether {@code text} names a step that has been finished
     * @param english the same in English; null where only the official Vietnamese words exist
     */
    public record Event(
            Instant at,
            @Nullable String unitName,
            boolean done,
            String text,
            @Nullable String english) {}

    /**
     * Papers that are missing.
     *
     * @param papers one a line
     * @param workingDays how long the citizen has; null when not said
     */
    public record Supplement(
            List<String> papers, String reason, @Nullable Integer workingDays) {}

    /**
     * What the citizen pays.
     *
     * @param amount in đồng, more than nothing
     * @param paidAt null while it is due
     */
    public record Fee(long amount, @Nullable Instant paidAt) {}

    /** The one extension that a case may have: why it is late and the new appointment. */
    public record Apology(String reason, Instant dueBefore, Instant dueAfter) {}

    /** A slip that the citizen may keep as a PDF. */
    public record Slip(SlipKind kind, Instant madeAt) {}

    /** The status in words, with its sub-kind. */
    public LocalizedText statusLabel() {
        return status.label(supplementStage);
    }

    /** Whether it should be done by now and is not: the clock runs and its due time has passed. */
    public boolean isOverdue() {
        return remaining != null && remaining.overdue();
    }
}
