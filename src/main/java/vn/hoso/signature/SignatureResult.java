package vn.hoso.signature;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * One signature of a file, as circular 15/2025/TT-BKHCN wants it shown.
 *
 * @param verdict the verdict on this signature
 * @param signer common name of the signer's certificate; null where no certificate could be read
 * @param issuer common name of the authority that issued it; null where no certificate could be read
 * @param signedAt time of a trusted time-stamp, else the time which the signer's own computer claims; null if neither
 * @param intact whether what was signed is unchanged and nothing was added that changes what a reader sees
 * @param certificateValidAtSigning whether the certificate was in force at {@code signedAt}; null where that cannot be
 *     known, for example because no revocation list of its issuer is at hand that was in force then
 * @param coversWholeFile whether the signed bytes reach the end of the file, white space aside; false is normal for an earlier of two
 *     signatures and where validation data or a document time-stamp follows
 * @param reason the verdict in words a person understands
 */
public record SignatureResult(
        Verdict verdict,
        @Nullable String signer,
        @Nullable String issuer,
        @Nullable Instant signedAt,
        boolean intact,
        @Nullable Boolean certificateValidAtSigning,
        boolean coversWholeFile,
        LocalizedText reason) {

    /** The same signature, of which something else hides what was signed. */
    SignatureResult but(Verdict other, LocalizedText why) {
        return new SignatureResult(
                other, signer, issuer, signedAt, false, certificateValidAtSigning, coversWholeFile, why);
    }
}
