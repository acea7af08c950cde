package vn.hoso.modelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.ProcessDefinitionId;

/**
 * A version of a procedure that was deployed and waits for a second person.
 *
 * @param effectiveFrom first day on which cases will be received under it, once it is approved
 * @param proposedBy the proposer's full name
 * @param decidedBy who approved or rejected it; null while it waits
 * @param reason why it was rejected
 */
public record Proposal(
        UUID id,
        String key,
        String version,
        LocalizedText name,
        ProcessDefinitionId definition,
        String source,
        LocalDate effectiveFrom,
        State state,
        UUID proposerId,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        /** The same version was deployed again before anyone decided. */
        SUPERSEDED
    }
}
