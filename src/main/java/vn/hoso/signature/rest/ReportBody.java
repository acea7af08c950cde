package vn.hoso.signature.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.signature.SignatureResult;
import vn.hoso.signature.ValidationReport;
import vn.hoso.signature.Verdict;

/** The report as callers read it; every field is always there. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ReportBody(Verdict verdict, List<SignatureBody> signatures, String reason) {

    static ReportBody of(ValidationReport report, Locale locale) {
        return new ReportBody(
                report.verdict(),
                report.signatures().stream()
                        .map(signature -> SignatureBody.of(signature, locale))
                        .toList(),
                report.reason().in(locale));
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record SignatureBody(
            Verdict verdict,
            @Nullable String signer,
            @Nullable String issuer,
            @Nullable OffsetDateTime signedAt,
            boolean intact,
            @Nullable Boolean certificateValidAtSigning,
            boolean coversWholeFile,
            String reason) {

        static SignatureBody of(SignatureResult result, Locale locale) {
            return new SignatureBody(
                    result.verdict(),
                    result.signer(),
                    result.issuer(),
                    ApiTime.orNull(result.signedAt()),
                    result.intact(),
                    result.certificateValidAtSigning(),
                    result.coversWholeFile(),
                    result.reason().in(locale));
        }
    }
}
