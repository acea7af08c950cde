package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;

/** A revocation list that has run out says nothing about what was revoked since. */
class RevocationListsTest {

    private static final Duration AGE = Duration.ofDays(500);

    @TempDir
    private Path folder;

    private DemoCertificateAuthority authority;
    private Path runOut;

    @BeforeEach
    void anAuthorityWhoseListsRanOut() throws Exception {
        authority = DemoCertificateAuthority.open(
                folder.resolve("pki"), at(Instant.now().minus(AGE)));
        authority.issue("leader", "Nguyễn Văn Cũ", "UBND xã", "old@example.vn", Fixture.PIN);
        runOut = copy(authority.trustFolder(), folder.resolve("run-out"));
        DemoCertificateAuthority.open(folder.resolve("pki"), Clock.systemUTC());
    }

    @Test
    void whoSignsUnderAListThatRanOutIsToldWhatToDo() {
        DocumentSigner signer = new DocumentSigner(trust(runOut), Clock.systemUTC());
        assertThatThrownBy(() -> sign(signer)).isInstanceOfSatisfying(UserError.class, error -> assertThat(
                        error.text().vi())
                .contains("đã quá hạn")
                .contains("cập nhật danh sách thu hồi"));
    }

    @Test
    void aSignatureMadeAfterTheListRanOutIsIndeterminate() {
        byte[] signed = sign(new DocumentSigner(trust(authority.trustFolder()), Clock.systemUTC()));
        assertThat(new SignatureValidator(trust(authority.trustFolder()))
                        .validate(signed)
                        .verdict())
                .isEqualTo(Verdict.VALID);

        ValidationReport report = new SignatureValidator(trust(runOut)).validate(signed);
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.intact()).isTrue();
            assertThat(signature.certificateValidAtSigning()).isNull();
            assertThat(signature.reason().vi()).contains("danh sách thu hồi");
        });
    }

    @Test
    void aSignatureMadeWhileTheListWasInForceStaysValid() {
        Clock then = at(Instant.now().minus(AGE).plus(Duration.ofDays(30)));
        byte[] signed = sign(new DocumentSigner(trust(runOut), then));
        ValidationReport report = new SignatureValidator(trust(runOut)).validate(signed);
        assertThat(report.verdict()).as(report.toString()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().getFirst().certificateValidAtSigning()).isTrue();
    }

    private byte[] sign(DocumentSigner signer) {
        SoftwareTokens tokens = new SoftwareTokens(authority.tokenFolder());
        byte[] pdf = Papers.decision();
        try (SigningSession session =
                tokens.open("leader", tokens.certificatesOf("leader").getFirst(), Fixture.PIN)) {
            SignaturePlacement place = new SignaturePlacement.OnPage(1, 330, 180, 220, 60);
            return signer.sign(new SigningRequest(pdf, Sha256.hex(pdf), place), session)
                    .pdf();
        }
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    private static TrustStore trust(Path folder) {
        return new TrustStore(folder.toUri().toString());
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }
}
