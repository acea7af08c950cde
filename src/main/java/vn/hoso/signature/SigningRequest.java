package vn.hoso.signature;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to sign and how to show it.
 *
 * @param pdf the file
 * @param approvedSha256 SHA-256 of the version that was approved, hexadecimal; another file is not signed
 * @param placement where the signature is shown
 * @param picture shown instead of the text; null for the text block
 * @param openFields names of the text fields which may still be filled in after this signature and before the next one,
 *     such as number and date; empty if nothing may
 */
public record SigningRequest(
        byte[] pdf,
        String approvedSha256,
        SignaturePlacement placement,
        @Nullable Picture picture,
        Set<String> openFields) {

    public SigningRequest {
        openFields = Set.copyOf(openFields);
    }

    /** A signature shown as text, after which nothing may be filled in. */
    public SigningRequest(byte[] pdf, String approvedSha256, SignaturePlacement placement) {
        this(pdf, approvedSha256, placement, null, Set.of());
    }

    /**
     * A picture shown as the signature.
     *
     * @param png the handwritten signature (blue) or the seal (red), a transparent PNG of at most 2 MB
     */
    public record Picture(byte[] png) {}
}
