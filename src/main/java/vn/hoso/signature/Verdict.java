package vn.hoso.signature;

import java.util.Collection;

/** What can be said about a signature, or about a file with all its signatures. */
public enum Verdict {
    /** Every check passed: unchanged since signing, by a trusted signer whose certificate was in force. */
    VALID,
    /** Shown to be wrong: changed, forged, or signed with a certificate that could not sign. */
    INVALID,
    /**
     * Nothing is shown to be wrong, but something that is needed for a yes is missing, such as a trusted issuer; or the
     * file could not be looked at.
     */
    INDETERMINATE,
    /** There is no signature. */
    UNSIGNED;

    /** The verdict on a file: the worst among its signatures. */
    static Verdict worst(Collection<Verdict> verdicts) {
        if (verdicts.contains(INVALID)) {
            return INVALID;
        }
        if (verdicts.contains(INDETERMINATE)) {
            return INDETERMINATE;
        }
        return verdicts.contains(VALID) ? VALID : UNSIGNED;
    }
}
