package vn.hoso.modelling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.ProcessDefinitionId;

/**
 * A version of a procedure, or of a path that procedures share, that waits for a second person. The engine knows nothing of
 * it until it is approved.
 *
 * @param definition what runs it; null until it is approved
 * @param effectiveFrom first day on which cases will be received under it, once it is approved; null for a shared path,
 *     which procedures call by its version
 * @param proposedBy the proposer's full name
 * @param decidedBy who approved or rejected it; null while it waits
 * @param reason why it was rejected
 */
public record Proposal(
        UUID id,
        String key,
        String version,
        LocalizedText name,
        @Nullable ProcessDefinitionId definition,
        String source,
        @Nullable LocalDate effectiveFrom,
        State state,
        UUID proposerId,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Whether it is a path that procedures share, and no procedure of its own. */
    public boolean isPath() {
        return effectiveFrom == null;
    }

    public enum State {
        PROPOSED,
        APPROVED,
        REJECTED,
        /** The same version came with other content before anyone decided. */
        SUPERSEDED
    }
}
