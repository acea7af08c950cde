package vn.hoso.signature.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the structure of a file says about its signatures.
 *
 * @param state whether, and how far, the file could be looked at
 * @param signatures every signature and document time-stamp in the file, in the order of their ranges; empty unless the
 *     state is {@link State#READ}
 */
public record Inspection(State state, List<Finding> signatures) {

    /** How far a file could be looked at. */
    public enum State {
        /** Read as a PDF, with all its signatures. */
        READ,
        /** A PDF whose bytes hold a signature which the document no longer refers to. */
        LEFTOVERS,
        /** A password is needed to read it. */
        LOCKED,
        /** Not a PDF, or so damaged that nothing can be read. */
        UNREADABLE,
        /** More signatures than are looked at. */
        TOO_MANY
    }

    public Inspection {
        signatures = List.copyOf(signatures);
    }

    static Inspection without(State state) {
        return new Inspection(state, List.of());
    }

    /**
     * One signature or document time-stamp.
     *
     * @param timeStamp whether it is a document time-stamp
     * @param range its ByteRange, as read; empty if there is none
     * @param wholeFile whether its range reaches the end of the file; white space may follow
     * @param alterations what is wrong; empty if nothing is
     * @param covers later signatures whose look lies over what was signed
     */
    public record Finding(
            boolean timeStamp, List<Long> range, boolean wholeFile, Set<Alteration> alterations, List<Cover> covers) {

        public Finding {
            range = List.copyOf(range);
            alterations = Set.copyOf(alterations);
            covers = List.copyOf(covers);
        }
    }

    /**
     * A later signature whose look lies over what was signed. That is right only if its signer can be trusted: whoever
     * makes a certificate for himself could write anything there.
     *
     * @param by the ByteRange of the later signature
     * @param text whether it lies over text; otherwise over pictures or surfaces, as on every scanned page
     */
    public record Cover(List<Long> by, boolean text) {

        public Cover {
            by = List.copyOf(by);
        }
    }

    /** The finding on the signature with that range. */
    public Optional<Finding> at(List<Long> range) {
        return signatures.stream()
                .filter(finding -> finding.range().equals(range))
                .findFirst();
    }
}
