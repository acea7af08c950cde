package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.base.Sha256;

/** What is added after a signature may not hide what was signed, unless someone answers for it. */
class OverlaidFilesTest {

    private static final SignaturePlacement OVER_TEXT = new SignaturePlacement.OnPage(1, 60, 640, 500, 40);
    private static final SignaturePlacement BESIDE = new SignaturePlacement.OnPage(1, 60, 60, 200, 60);
    private static final byte[] GARBAGE = {0x30, 3, 2, 1, 5};

    private static Path nobody;
    private static DocumentSigner nobodysSigner;

    private final Fixture fixture = Fixture.shared();

    @BeforeAll
    static void makeAnAuthorityThatNobodyTrusts() throws Exception {
        nobody = Files.createTempDirectory("nobody");
        DemoCertificateAuthority authority = DemoCertificateAuthority.open(nobody, Clock.systemUTC());
        authority.issue("someone", "Kẻ mạo danh", "Không ai", "someone@example.vn", Fixture.PIN);
        nobodysSigner = new DocumentSigner(
                new TrustStore(authority.trustFolder().toUri().toString()), Clock.systemUTC());
    }

    @Test
    void aTimeStampThatNobodyMadeIsInvalidWhetherItIsSeenOrNot() {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        for (PDRectangle place : new PDRectangle[] {Overlays.OVER_TEXT, Overlays.NOWHERE}) {
            ValidationReport report = validate(Overlays.madeUpTimeStamp(signed, place, GARBAGE));
            assertThat(report.verdict()).as(place + " " + report).isEqualTo(Verdict.INVALID);
        }
        assertThat(validate(Overlays.madeUpTimeStamp(signed, Overlays.OVER_TEXT, GARBAGE))
                        .signatures()
                        .getFirst()
                        .intact())
                .isFalse();
    }

    @Test
    void aTimeStampWithTheValueOfASignatureIsInvalid() {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        String value = new String(signed, java.nio.charset.StandardCharsets.ISO_8859_1)
                .substring(Forgeries.contentsStart(signed) + 1, Forgeries.contentsEnd(signed) - 1);
        byte[] borrowed = java.util.HexFormat.of().parseHex(value);
        assertThat(validate(Overlays.madeUpTimeStamp(signed, Overlays.NOWHERE, borrowed))
                        .verdict())
                .isEqualTo(Verdict.INVALID);
    }

    @Test
    void aSoundTimeStampThatIsSeenOnThePageIsInvalid() throws Exception {
        byte[] signed = fixture.signedByLeader(Papers.decision());
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setPage(1);
        field.setOriginX(60);
        field.setOriginY(160);
        field.setWidth(500);
        field.setHeight(40);
        SignatureImageParameters look = new SignatureImageParameters();
        look.setImage(new InMemoryDocument(Papers.handwriting(), "look.png"));
        look.setFieldParameters(field);
        PAdESTimestampParameters seen = new PAdESTimestampParameters();
        seen.setImageParameters(look);
        byte[] stamped = DSSUtils.toByteArray(fixture.timeStamping().timestamp(new InMemoryDocument(signed), seen));
        assertThat(validate(stamped).verdict()).isEqualTo(Verdict.INVALID);

        byte[] unseen = DSSUtils.toByteArray(
                fixture.timeStamping().timestamp(new InMemoryDocument(signed), new PAdESTimestampParameters()));
        assertThat(validate(unseen).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aStrangersSignatureOverTheTextMakesTheEarlierOneInvalid() {
        ValidationReport report = validate(signedByStranger(fixture.signedByLeader(Papers.decision()), OVER_TEXT));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.INVALID);
        assertThat(report.signatures().getFirst()).satisfies(leader -> {
            assertThat(leader.signer()).isEqualTo(Fixture.LEADER);
            assertThat(leader.verdict()).isEqualTo(Verdict.INVALID);
            assertThat(leader.intact()).isFalse();
            assertThat(leader.reason().vi()).contains("che nội dung đã ký");
        });
    }

    @Test
    void aStrangersSignatureOnAnEmptyPlaceLeavesTheEarlierOneValid() {
        ValidationReport report = validate(signedByStranger(fixture.signedByLeader(Papers.decision()), BESIDE));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().getFirst().verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void aStrangersSignatureOverAScannedPageLeavesTheEarlierOneUncertain() throws Exception {
        ValidationReport report = validate(signedByStranger(fixture.signedByLeader(Overlays.scanned()), BESIDE));
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().getFirst()).satisfies(leader -> {
            assertThat(leader.verdict()).isEqualTo(Verdict.INDETERMINATE);
            assertThat(leader.intact()).isFalse();
        });
    }

    @Test
    void anAgencyThatIsTrustedMayPutItsSealOverTheText() {
        byte[] both = fixture.sign(fixture.signedByLeader(Papers.decision()), "agency", OVER_TEXT, Set.of());
        ValidationReport report = validate(both);
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fields", "Kids"})
    void textThatIsListedAsAFieldOrAPageIsComparedToo(String list) throws Exception {
        byte[] signed = fixture.signedByLeader(Overlays.trap(COSName.getPDFName(list)));
        byte[] changed = Overlays.sprung(signed);
        assertThat(validate(changed).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(validate(fixture.signedByAgency(changed)).verdict()).isEqualTo(Verdict.INVALID);
    }

    private static byte[] signedByStranger(byte[] pdf, SignaturePlacement place) {
        SoftwareTokens tokens = new SoftwareTokens(nobody.resolve("tokens"));
        try (SigningSession session =
                tokens.open("someone", tokens.certificatesOf("someone").getFirst(), Fixture.PIN)) {
            return nobodysSigner
                    .sign(new SigningRequest(pdf, Sha256.hex(pdf), place), session)
                    .pdf();
        }
    }

    private ValidationReport validate(byte[] file) {
        return fixture.validator.validate(file);
    }
}
