package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What cannot be judged is not called wrong, and keeps nobody else waiting. */
class OverloadTest {

    private final Fixture fixture = Fixture.shared();

    @Test
    void aFileWithThousandsOfSignaturesIsNotLookedAtFurther() throws Exception {
        byte[] many = withSignatures(3000);
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Callable<ValidationReport>> calls = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                calls.add(() -> fixture.validator.validate(many));
            }
            for (Future<ValidationReport> answer : callers.invokeAll(calls)) {
                assertThat(answer.get().verdict()).isEqualTo(Verdict.INDETERMINATE);
                assertThat(answer.get().reason().vi()).contains("hơn 50 chữ ký");
            }
        }
        assertThat(fixture.validator
                        .validate(fixture.signedByLeader(Papers.decision()))
                        .verdict())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void aFileThatTakesTooLongIsIndeterminateAndGivesItsPlaceBack() {
        byte[] genuine = fixture.signedByLeader(Papers.decision());
        SignatureValidator hasty = new SignatureValidator(fixture.trust, Duration.ofMillis(1));
        for (int i = 0; i < 8; i++) {
            ValidationReport report = hasty.validate(genuine);
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.signatures()).isEmpty();
            assertThat(report.reason().vi()).containsAnyOf("quá lâu", "thử lại sau");
        }
    }

    private static byte[] withSignatures(int count) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = new ArrayList<>();
        object(pdf, offsets, "<</Type/Catalog/Pages 2 0 R>>");
        object(pdf, offsets, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        object(pdf, offsets, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>");
        for (int i = 0; i < count; i++) {
            object(
                    pdf,
                    offsets,
                    "<</Type/Sig/Filter/A/ByteRange[0 AAAAAAAAA BBBBBBBBB CCCCCCCCC]/Contents<3003020105>>>");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<</Size ").append(offsets.size() + 1).append("/Root 1 0 R>>\n");
        pdf.append("startxref\n").append(table).append("\n%%EOF\n");
        for (int at = pdf.indexOf("AAAAAAAAA"); at >= 0; at = pdf.indexOf("AAAAAAAAA", at)) {
            int start = pdf.indexOf("<3003", at);
            int end = pdf.indexOf(">", start) + 1;
            pdf.replace(at, at + 29, "%-9d %-9d %-9d".formatted(start, end, pdf.length() - end));
        }
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void object(StringBuilder pdf, List<Integer> offsets, String body) {
        offsets.add(pdf.length());
        pdf.append(offsets.size()).append(" 0 obj\n").append(body).append("\nendobj\n");
    }
}
