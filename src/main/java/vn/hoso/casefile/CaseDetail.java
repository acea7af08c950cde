package vn.hoso.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.Deadline;
import vn.hoso.organization.Unit;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.worklist.WorkItem;

/**
 * Everything an officer sees on a case's page.
 *
 * @param deadline the deadline as it stands now, with its explanation
 * @param stopReason why the clock stands; null while it runs
 * @param openItems what is to be done now and by whom
 */
public record CaseDetail(
        UUID id,
        String code,
        int version,
        ProcedureVersion procedure,
        CaseStatus status,
        @Nullable CaseOutcome outcome,
        Unit receivingUnit,
        Unit competentUnit,
        Channel channel,
        Instant receivedAt,
        Instant originalDueAt,
        Instant currentDueAt,
        @Nullable Instant clockStoppedAt,
        CaseClock.@Nullable StopReason stopReason,
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

    /** The one whose case it is. */
    public Party owner() {
        return parties.stream()
                .filter(party -> party.kind() == Party.Kind.OWNER)
                .findFirst()
                .orElseThrow();
    }
}
