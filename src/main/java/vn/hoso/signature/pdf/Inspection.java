package vn.hoso.signature.pdf;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the structure of a file says about its signatures.
 *
 * @param readable whether the file could be read as a PDF without a password
 * @param locked whether a password is needed to read it
 * @param signatures every signature and document time-stamp in the file, in the order of their ranges
 * @param leftovers whether the bytes hold a signature which the document no longer refers to
 */
public record Inspection(boolean readable, boolean locked, List<Finding> signatures, boolean leftovers) {

    public Inspection {
        signatures = List.copyOf(signatures);
    }

    /**
     * One signature or document time-stamp.
     *
     * @param timeStamp whether it is a document time-stamp
     * @param range its ByteRange, as read; empty if there is none
     * @param wholeFile whether its range reaches the end of the file
     * @param alterations what is wrong; empty if nothing is
     */
    public record Finding(boolean timeStamp, List<Long> range, boolean wholeFile, Set<Alteration> alterations) {

        public Finding {
            range = List.copyOf(range);
            alterations = Set.copyOf(alterations);
        }
    }

    /** The finding on the signature with that range. */
    public Optional<Finding> at(List<Long> range) {
        return signatures.stream()
                .filter(finding -> finding.range().equals(range))
                .findFirst();
    }
}
