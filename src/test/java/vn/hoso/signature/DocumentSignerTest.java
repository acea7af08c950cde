package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;

class DocumentSignerTest {

    private static final SignaturePlacement PLACE = new SignaturePlacement.OnPage(1, 330, 180, 200, 60);

    private final Fixture fixture = Fixture.shared();

    @Test
    void signsTheApprovedVersionAndTellsTheFacts() {
        byte[] pdf = Papers.decision();
        SignedDocument signed = fixture.signer.sign(request(pdf), fixture.session("leader"));

        assertThat(signed.signer()).isEqualTo(Fixture.LEADER);
        assertThat(signed.issuer()).isEqualTo("CA demo – dữ liệu mẫu");
        assertThat(signed.serialNumber())
                .isEqualTo(fixture.tokens.certificatesOf("leader").getFirst().serialNumber());
        assertThat(signed.sha256()).isEqualTo(Sha256.hex(signed.pdf()));
        assertThat(signed.signedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        ValidationReport report = fixture.validator.validate(signed.pdf());
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
        SignatureResult result = report.signatures().getFirst();
        assertThat(result.signer()).isEqualTo(Fixture.LEADER);
        assertThat(result.issuer()).isEqualTo("CA demo – dữ liệu mẫu");
        assertThat(result.signedAt()).isEqualTo(signed.signedAt());
        assertThat(result.intact()).isTrue();
        assertThat(result.certificateValidAtSigning()).isTrue();
        assertThat(result.coversWholeFile()).isTrue();
    }

    @Test
    void anotherVersionThanTheApprovedOneIsNotSigned() {
        byte[] pdf = Papers.decision();
        SigningRequest request = new SigningRequest(pdf, Sha256.hex(new byte[] {1}), PLACE);
        assertRefused(request, fixture.session("leader"), "not the version that was approved");
    }

    @Test
    void writesSignerAgencyAndTimeInVietnamese() {
        SigningCertificate leader = fixture.tokens.certificatesOf("leader").getFirst();
        assertThat(VisibleSignature.words(leader, Instant.parse("2026-06-01T02:03:04Z")))
                .isEqualTo("Ký bởi: Nguyễn Thị Hường\nCơ quan: Ủy ban nhân dân xã Đông Ngạc\n"
                        + "Thời gian ký: 01/06/2026 09:03:04 +07:00");
    }

    @Test
    void signsInAFieldOfTheDocument() throws Exception {
        byte[] pdf = withSignatureField(Papers.decision(), "chuKyLanhDao");
        byte[] signed = fixture.sign(pdf, "leader", new SignaturePlacement.InField("chuKyLanhDao"), Set.of());

        assertThat(fixture.validator.validate(signed).verdict()).isEqualTo(Verdict.VALID);
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDField field = document.getDocumentCatalog().getAcroForm().getField("chuKyLanhDao");
            assertThat(((PDSignatureField) field).getSignature()).isNotNull();
        }
    }

    @Test
    void aMissingFieldIsToldToThePerson() {
        byte[] pdf = Papers.decision();
        assertRefused(
                new SigningRequest(pdf, Sha256.hex(pdf), new SignaturePlacement.InField("khongCo")),
                fixture.session("leader"),
                "no empty signature field");
    }

    @Test
    void aPageThatIsNotThereIsToldToThePerson() {
        byte[] pdf = Papers.decision();
        assertRefused(
                new SigningRequest(pdf, Sha256.hex(pdf), new SignaturePlacement.OnPage(9, 1, 1, 9, 9)),
                fixture.session("leader"),
                "no page 9");
    }

    @Test
    void whatIsNotAPdfIsNotSigned() {
        byte[] text = "Không phải PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertRefused(request(text), fixture.session("leader"), "cannot be read");
    }

    @Test
    void anExpiredCertificateCannotSign() throws Exception {
        Instant now = Instant.now();
        SigningSession expired = fixture.unusual(
                now.minus(Duration.ofDays(30)), now.minus(Duration.ofDays(1)), new KeyUsage(KeyUsage.nonRepudiation));
        assertRefused(request(Papers.decision()), expired, "expired");
    }

    @Test
    void aCertificateThatIsNotYetValidCannotSign() throws Exception {
        Instant now = Instant.now();
        SigningSession early = fixture.unusual(
                now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)), new KeyUsage(KeyUsage.nonRepudiation));
        assertRefused(request(Papers.decision()), early, "valid only from");
    }

    @Test
    void aCertificateForEncryptionCannotSign() throws Exception {
        Instant now = Instant.now();
        SigningSession encryption = fixture.unusual(
                now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(9)), new KeyUsage(KeyUsage.keyEncipherment));
        assertRefused(request(Papers.decision()), encryption, "not meant for signing");
    }

    @Test
    void aRevokedCertificateCannotSign() {
        SigningCertificate former =
                fixture.authority.issue("former", "Lê Văn Thôi", Fixture.AGENCY, "former@example.vn", Fixture.PIN);
        SigningSession session = fixture.session("former");
        byte[] pdf = Papers.decision();
        assertThat(fixture.signer.sign(request(pdf), session).signer()).isEqualTo("Lê Văn Thôi");

        fixture.authority.revoke(former.certificate().getSerialNumber());

        assertRefused(request(pdf), session, "revoked");
    }

    @Test
    void aCertificateOfAnUnknownAuthorityCannotSign() throws Exception {
        TrustStore empty = new TrustStore(
                java.nio.file.Files.createTempDirectory("nobody").toUri().toString());
        DocumentSigner signer = new DocumentSigner(empty, Clock.systemUTC());
        assertThatThrownBy(() -> signer.sign(request(Papers.decision()), fixture.session("leader")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("not on the list of trusted authorities");
    }

    @Test
    void aWrongPinIsToldToThePerson() {
        SigningCertificate leader = fixture.tokens.certificatesOf("leader").getFirst();
        assertThatThrownBy(() -> fixture.tokens.open("leader", leader, "000000".toCharArray()))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.text().vi()).contains("PIN không đúng"));
    }

    @Test
    void aSignerIsNeverAPath() {
        SigningCertificate leader = fixture.tokens.certificatesOf("leader").getFirst();
        assertThat(fixture.tokens.certificatesOf("../tokens/leader")).isEmpty();
        assertThatThrownBy(() -> fixture.tokens.open("../tokens/leader", leader, Fixture.PIN))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.NOT_FOUND));
    }

    @Test
    void theAuthorityIsFoundAgainWithItsPeople() {
        DemoCertificateAuthority again =
                DemoCertificateAuthority.open(fixture.folder, Clock.fixed(Instant.now(), ZoneOffset.UTC));
        SigningCertificate same = again.issue("leader", "Tên khác", "khác", "x@example.vn", "1".toCharArray());
        assertThat(same.commonName()).isEqualTo(Fixture.LEADER);
        assertThat(same.certificate())
                .isEqualTo(fixture.tokens.certificatesOf("leader").getFirst().certificate());
    }

    private static SigningRequest request(byte[] pdf) {
        return new SigningRequest(pdf, Sha256.hex(pdf), PLACE);
    }

    private void assertRefused(SigningRequest request, SigningSession session, String words) {
        assertThatThrownBy(() -> fixture.signer.sign(request, session))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(words);
    }

    private static byte[] withSignatureField(byte[] pdf, String name) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            PDSignatureField field = new PDSignatureField(form);
            field.setPartialName(name);
            field.getWidgets().getFirst().setRectangle(new PDRectangle(330, 180, 200, 60));
            field.getWidgets().getFirst().setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(field.getWidgets().getFirst());
            form.getCOSObject().getCOSArray(COSName.FIELDS).add(field.getCOSObject());
            return Papers.bytes(document);
        }
    }
}
