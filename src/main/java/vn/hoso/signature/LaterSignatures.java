package vn.hoso.signature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.signature.pdf.Alteration;
import vn.hoso.signature.pdf.Inspection;

/**
 * What later signatures mean for the earlier ones. One that lies over what was signed before is right if it is valid, such
 * as the seal of an agency over the name of its leader; the same of a stranger is an overlay.
 */
final class LaterSignatures {

    private final Inspection inspection;

    LaterSignatures(Inspection inspection) {
        this.inspection = inspection;
    }

    /** The results in the order of the readings. */
    List<SignatureResult> heeded(List<SignatureReading> readings) {
        Map<List<Long>, SignatureReading> byRange = new HashMap<>();
        readings.forEach(reading -> byRange.put(reading.range(), reading));
        Map<List<Long>, SignatureResult> judged = new HashMap<>();
        for (Inspection.Finding finding : inspection.signatures().reversed()) {
            SignatureReading reading = byRange.get(finding.range());
            if (reading != null) {
                SignatureResult result = reading.result();
                for (Inspection.Cover cover : finding.covers()) {
                    result = covered(result, cover, judged.get(cover.by()), byRange.get(cover.by()));
                }
                judged.put(finding.range(), result);
            }
        }
        List<SignatureResult> results = new ArrayList<>();
        for (SignatureReading reading : readings) {
            SignatureResult result = judged.get(reading.range());
            results.add(result == null ? reading.result() : result);
        }
        return results;
    }

    private static SignatureResult covered(
            SignatureResult result,
            Inspection.Cover cover,
            @Nullable SignatureResult later,
            @Nullable SignatureReading laterReading) {
        if (result.verdict() == Verdict.INVALID || later != null && later.verdict() == Verdict.VALID) {
            return result;
        }
        boolean doubtful = later != null && later.intact() && later.verdict() == Verdict.INDETERMINATE;
        boolean trusted = laterReading != null && laterReading.trusted();
        return doubtful && (trusted || !cover.text())
                ? result.but(Verdict.INDETERMINATE, SignatureReasons.covered())
                : result.but(Verdict.INVALID, SignatureReasons.altered(Set.of(Alteration.COVERED)));
    }
}
