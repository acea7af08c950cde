package vn.hoso.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What every chain of the audit log had come to at a moment.
 *
 * @param number from 1, without gap
 * @param heads the chains that have grown since the seal before, in the order of their names' bytes
 * @param hash SHA-256 over the previous seal's hash and every other field
 */
record Seal(long number, Instant at, List<Head> heads, byte[] previousHash, byte[] hash) {

    /** What a chain had come to: the position of its last entry, and that entry's hash. */
    record Head(String chain, long position, byte[] hash) {}

    static Seal after(long number, byte[] previous, Instant at, List<Head> heads) {
        return new Seal(number + 1, at, heads, previous, digest(number + 1, previous, at, heads));
    }

    boolean isIntact() {
        return Arrays.equals(hash, digest(number, previousHash, at, heads));
    }

    /** The seal in one word, to be kept where nobody who can change the database reaches it. */
    String anchor() {
        return number + ":" + HexFormat.of().formatHex(hash);
    }

    private static byte[] digest(long number, byte[] previous, Instant at, List<Head> heads) {
        List<String> texts = new ArrayList<>(List.of(Long.toString(number), at.toString()));
        for (Head head : heads) {
            texts.add(head.chain);
            texts.add(Long.toString(head.position));
            texts.add(HexFormat.of().formatHex(head.hash));
        }
        return Digests.following(previous, texts);
    }
}
