package vn.hoso.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * One row of the audit log.
 *
 * @param position from 1 in its chain, without gap
 * @param hash SHA-256 over the previous hash and every other field, each with its length before it
 */
record AuditEntry(
        String chain,
        long position,
        Instant at,
        String actor,
        String action,
        String detail,
        byte[] previousHash,
        byte[] hash) {

    /** What the first entry of every chain follows. */
    static final byte[] GENESIS = new byte[32];

    static AuditEntry after(
            long position, byte[] previous, String chain, Instant at, String actor, String action, String detail) {
        long next = position + 1;
        return new AuditEntry(
                chain,
                next,
                at,
                actor,
                action,
                detail,
                previous,
                digest(chain, next, at, actor, action, detail, previous));
    }

    /** Whether the row still says what was written. */
    boolean isIntact() {
        return Arrays.equals(hash, digest(chain, position, at, actor, action, detail, previousHash));
    }

    private static byte[] digest(
            String chain, long position, Instant at, String actor, String action, String detail, byte[] previous) {
        return Digests.following(
                previous, List.of(chain, Long.toString(position), at.toString(), actor, action, detail));
    }
}
