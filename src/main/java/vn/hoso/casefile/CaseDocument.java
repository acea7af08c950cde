package vn.hoso.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that the case has brought forth or received.
 *
 * @param key the template it was made from
 * @param documentId the stored file
 * @param number its number and notation; null while it has none
 */
public record CaseDocument(
        UUID id,
        Kind kind,
        String key,
        String title,
        UUID documentId,
        @Nullable String number,
        State state,
        @Nullable String signer,
        @Nullable Instant signedAt,
        Instant createdAt) {

    public enum Kind {
        /** A slip of the one-stop shop: receipt, supplement request, apology, … */
        SLIP,
        /** What the procedure decides with. */
        RESULT
    }

    public enum State {
        DRAFT,
        SIGNED,
        ISSUED
    }
}
