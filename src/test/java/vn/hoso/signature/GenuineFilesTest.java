package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenuineFilesTest {

    private final Fixture fixture = Fixture.shared();

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"PAdES_BASELINE_B", "PAdES_BASELINE_T", "PAdES_BASELINE_LT", "PAdES_BASELINE_LTA"})
    void everyBaselineLevelIsAccepted(SignatureLevel level) throws Exception {
        ValidationReport report = validate(fixture.signedAtLevel(Papers.decision(), level));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
    }

    @Test
    void anArchiveThatWasRenewedIsAccepted() throws Exception {
        byte[] archived = fixture.signedAtLevel(Papers.decision(), SignatureLevel.PAdES_BASELINE_LTA);
        ValidationReport report = validate(fixture.archivedAgain(fixture.archivedAgain(archived)));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.coversWholeFile()).isFalse();
            assertThat(signature.reason().vi()).contains("dấu thời gian xác nhận");
        });
    }

    @Test
    void anAgencyMaySignAfterItsLeaderWithTheSealOverTheSignature() {
        ValidationReport report = validate(fixture.signedByAgency(fixture.signedByLeader(Papers.decision())));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .extracting(SignatureResult::signer)
                .containsExactly(Fixture.LEADER, Fixture.AGENCY);
        assertThat(report.signatures())
                .extracting(SignatureResult::coversWholeFile)
                .containsExactly(false, true);
    }

    @Test
    void numberAndDateThatTheLeaderLeftOpenMayBeFilledInBeforeTheAgencySigns() throws Exception {
        byte[] leader = fixture.signedByLeaderLeavingOpen(Papers.decision(), "so", "ngay");
        byte[] numbered = Forgeries.fill(Forgeries.fill(leader, "so", "12/QD-UBND"), "ngay", "01/06/2026");
        ValidationReport report = validate(fixture.signedByAgency(numbered));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aSignatureOfIso32000WithoutTheAttributesOfPadesIsAccepted() {
        ValidationReport report = validate(PlainSignature.by(fixture, "leader", Papers.decision()));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.signer()).isEqualTo(Fixture.LEADER);
            assertThat(signature.certificateValidAtSigning()).isTrue();
        });
    }

    @Test
    void whiteSpaceAfterTheEndOfTheFileChangesNothing() {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        for (byte[] space : List.of(new byte[] {'\n'}, new byte[] {'\r', '\n', ' '}, new byte[512])) {
            ValidationReport report = validate(Forgeries.join(signed, space));
            assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
            assertThat(report.signatures().getFirst().coversWholeFile()).isTrue();
        }
    }

    @Test
    void aRevokedSignerIsNotAcceptedAfterwards() {
        SigningCertificate certificate = fixture.authority.issue(
                "revoked", "Phạm Bị Thu Hồi", Fixture.AGENCY, "revoked@example.vn", Fixture.PIN);
        byte[] signed = fixture.sign(
                Papers.decision(), "revoked", new SignaturePlacement.OnPage(1, 330, 180, 200, 60), java.util.Set.of());
        assertThat(validate(signed).verdict()).isEqualTo(Verdict.VALID);

        fixture.authority.revoke(certificate.certificate().getSerialNumber());

        ValidationReport report = validate(signed);
        assertThat(report.verdict()).as(report.toString()).isNotEqualTo(Verdict.VALID);
        assertThat(report.reason().vi()).contains("thu hồi");
    }

    @Test
    void anIntactFileOfAnUnknownAuthorityIsNeitherValidNorInvalid() throws Exception {
        TrustStore empty = new TrustStore(
                java.nio.file.Files.createTempDirectory("nobody").toUri().toString());
        ValidationReport report = new SignatureValidator(empty).validate(fixture.signedByLeader(Papers.decision()));
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.intact()).isTrue();
            assertThat(signature.certificateValidAtSigning()).isNull();
            assertThat(signature.reason().vi()).contains("không có trong danh sách tin cậy");
        });
    }

    @Test
    void aFileWithoutSignatureIsUnsigned() {
        assertThat(validate(Papers.decision()).verdict()).isEqualTo(Verdict.UNSIGNED);
    }

    @Test
    void whatIsNoPdfIsNotCalledWrong() throws Exception {
        byte[] noise = new byte[100_000];
        new Random(42).nextBytes(noise);
        byte[] nested = ("%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000)).getBytes(StandardCharsets.US_ASCII);
        for (byte[] file : List.of(
                new byte[0],
                "xin chào".getBytes(StandardCharsets.UTF_8),
                "xin chào /ByteRange [0 1 2 3]".getBytes(StandardCharsets.UTF_8),
                noise,
                nested,
                "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            ValidationReport report = validate(file);
            assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.signatures()).isEmpty();
            assertThat(report.reason().vi()).contains("không phải là PDF");
        }
    }

    @Test
    void aFileThatIsTooLargeIsIndeterminateUnread() {
        ValidationReport report = validate(new byte[SignatureValidator.MAX_BYTES + 1]);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.reason().en()).contains("larger than 100 MB");
    }

    @Test
    void aTruncatedFileIsNeverValid() {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        for (int part = 1; part < 20; part++) {
            byte[] cut = Arrays.copyOf(signed, signed.length * part / 20);
            assertThat(validate(cut).verdict()).isNotEqualTo(Verdict.VALID);
        }
    }

    @Test
    void aFlippedBitInTheSignedBytesIsNeverValid() {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        int gap = Forgeries.contentsStart(signed);
        int end = Forgeries.contentsEnd(signed);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] flipped = signed.clone();
            int at = random.nextInt(signed.length - (end - gap));
            flipped[at < gap ? at : at + end - gap] ^= (byte) (1 << random.nextInt(8));
            ValidationReport report = validate(flipped);
            assertThat(report.verdict()).as(at + " " + report).isIn(Verdict.INVALID, Verdict.UNSIGNED);
        }
    }

    @Test
    void aFileLockedByAPasswordIsIndeterminateWithTheReason() throws Exception {
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(Papers.decision())) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ValidationReport report = validate(Papers.bytes(document));
            assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(report.reason().vi()).contains("mật khẩu");
        }
    }

    private ValidationReport validate(byte[] file) {
        return fixture.validator.validate(file);
    }
}
