package vn.hoso.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as lists show it; personal numbers are not in it.
 *
 * @param step what is being done now; null when nothing is open
 * @param holder who has taken that step; null while it waits
 */
public record CaseSummary(
        UUID id,
        String code,
        String procedureKey,
        String procedureName,
        String ownerName,
        String unitName,
        CaseStatus status,
        @Nullable CaseOutcome outcome,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Instant clockStoppedAt,
        @Nullable Instant closedAt,
        @Nullable String step,
        @Nullable String holder) {}
