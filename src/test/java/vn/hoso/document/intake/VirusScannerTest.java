package vn.hoso.document.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.base.UserError;

/** Malicious code is refused by name, and nothing comes in while nobody can say. */
class VirusScannerTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    private Path folder;

    @Test
    void theTestFileIsRefusedAlsoWithoutADaemonAndWithinAnotherFile() {
        VirusScanner alone = new VirusScanner("");
        for (String content : new String[] {EICAR, "%PDF-1.7\n" + EICAR + "\n%%EOF"}) {
            assertThatThrownBy(() -> alone.require(content.getBytes(StandardCharsets.US_ASCII), "đơn.pdf"))
                    .isInstanceOfSatisfying(UserError.class, error -> {
                        org.assertj.core.api.Assertions.assertThat(error.kind()).isEqualTo(UserError.Kind.INVALID);
                        org.assertj.core.api.Assertions.assertThat(error.text().vi())
                                .contains("đơn.pdf", "mã độc", "EICAR");
                    });
        }
        assertThatCode(() -> alone.require(EICAR.substring(1).getBytes(StandardCharsets.US_ASCII), "đơn.pdf"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatTheDaemonFindsIsRefusedAndTheRestComesIn() throws Exception {
        try (ClamServer server = ClamServer.start(folder)) {
            VirusScanner scanner = new VirusScanner(server.address());
            byte[] large = new byte[3_000_000];
            Arrays.fill(large, (byte) 'a');
            assertThatCode(() -> scanner.require(large, "lớn.pdf")).doesNotThrowAnyException();
            byte[] malicious = ClamServer.MALICIOUS.getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(malicious, 0, large, 2_500_000, malicious.length);
            assertThatThrownBy(() -> scanner.require(large, "lớn.pdf"))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("Hoso.Test.Sentence");
        }
    }

    @Test
    void whileTheDaemonDoesNotAnswerNothingComesIn() {
        for (String nobody :
                new String[] {"127.0.0.1:1", folder.resolve("no-socket").toString()}) {
            VirusScanner scanner = new VirusScanner(nobody);
            assertThatThrownBy(() -> scanner.require(new byte[] {1}, "đơn.pdf"))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> org.assertj.core.api.Assertions.assertThat(error.kind())
                                    .isEqualTo(UserError.Kind.UNAVAILABLE));
        }
    }
}
