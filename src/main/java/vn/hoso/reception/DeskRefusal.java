package vn.hoso.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.SlipKind;

/**
 * A dossier that a counter has not received, and the slip that was given instead. The applicant can come again with a
 * new dossier; this record stays as it is.
 *
 * @param number its own number, {@code H21.101.01.BS-2026-0007}, without gap in its unit, year and kind
 * @param papers the papers that were asked for, in words; empty on a refusal
 * @param documentId the slip, a PDF
 */
public record DeskRefusal(
        UUID id,
        Kind kind,
        String number,
        UUID unitId,
        String procedureName,
        String applicantName,
        @Nullable String applicantIdNumber,
        String reason,
        List<String> papers,
        UUID documentId,
        Instant madeAt,
        String madeBy) {

    /** Why it was not received (portal status 5, desk-side, and status 3). */
    public enum Kind {
        SUPPLEMENT(SlipKind.SUPPLEMENT_REQUEST, "BS", "Yêu cầu bổ sung", "Supplement requested"),
        REFUSAL(SlipKind.REFUSAL, "TC", "Từ chối tiếp nhận", "Refused");

        private final SlipKind slip;
        private final String symbol;
        private final LocalizedText label;

        Kind(SlipKind slip, String symbol, String vi, String en) {
            this.slip = slip;
            this.symbol = symbol;
            this.label = new LocalizedText(vi, en);
        }

        /** The slip that the applicant is given. */
        public SlipKind slip() {
            return slip;
        }

        String symbol() {
            return symbol;
        }

        public LocalizedText label() {
            return label;
        }
    }
}
