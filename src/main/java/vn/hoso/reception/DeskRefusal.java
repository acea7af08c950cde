package vn.hoso.reception;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.SlipKind;
import vn.hoso.procedure.SupplementStage;

/**
 * A dossier that a counter has not received, and the slip that was given instead. The applicant can come again with a
 * new dossier; this record stays as it is.
 *
 * @param number its own number, {@code H21.101.01.BS-2026-0007}, without gap in its unit, year and kind
 * @param papers the papers that were asked for, in words; empty on a refusal
 * @param status what the dossier is for the national portal, though it is no case: 3, or 5 at the desk
 * @param supplementStage the sub-kind of status 5; null on a refusal
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
        CaseStatus status,
        @Nullable SupplementStage supplementStage,
        UUID documentId,
        Instant madeAt,
        String madeBy) {

    /** The status in words, with its sub-kind. */
    public LocalizedText statusLabel() {
        return status.label(supplementStage);
    }

    /** Why it was not received. */
    public enum Kind {
        SUPPLEMENT(
                SlipKind.SUPPLEMENT_REQUEST,
                CaseStatus.SUPPLEMENT_REQUESTED,
                SupplementStage.AT_DESK,
                "BS",
                "Yêu cầu bổ sung",
                "Supplement requested"),
        REFUSAL(SlipKind.REFUSAL, CaseStatus.NOT_ACCEPTED, null, "TC", "Từ chối tiếp nhận", "Refused");

        private final SlipKind slip;
        private final CaseStatus status;
        private final @Nullable SupplementStage stage;
        private final String symbol;
        private final LocalizedText label;

        Kind(SlipKind slip, CaseStatus status, @Nullable SupplementStage stage, String symbol, String vi, String en) {
            this.slip = slip;
            this.status = status;
            this.stage = stage;
            this.symbol = symbol;
            this.label = new LocalizedText(vi, en);
        }

        /** The slip that the applicant is given. */
        public SlipKind slip() {
            return slip;
        }

        /** What the dossier becomes for the national portal. */
        CaseStatus status() {
            return status;
        }

        @Nullable
        SupplementStage stage() {
            return stage;
        }

        String symbol() {
            return symbol;
        }

        public LocalizedText label() {
            return label;
        }
    }
}
