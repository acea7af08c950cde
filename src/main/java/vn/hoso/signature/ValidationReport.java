package vn.hoso.signature;

import java.util.List;
import vn.hoso.base.LocalizedText;

/**
 * The verdict on a file with all its signatures.
 *
 * @param verdict the worst verdict among the signatures, or on the file itself where it has none
 * @param signatures in the order in which they were made
 * @param reason the verdict in words a person understands
 */
public record ValidationReport(Verdict verdict, List<SignatureResult> signatures, LocalizedText reason) {

    public ValidationReport {
        signatures = List.copyOf(signatures);
    }

    static ValidationReport withoutSignatures(Verdict verdict, String vi, String en) {
        return new ValidationReport(verdict, List.of(), new LocalizedText(vi, en));
    }
}
