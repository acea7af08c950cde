package vn.hoso.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.base.Sha256;

/** What a program of other people says about our signatures. */
class OtherToolTest {

    private final Fixture fixture = Fixture.shared();

    @TempDir
    private Path folder;

    @Test
    void popplerCallsBothSignaturesValidAndTheirSignersTrusted() throws Exception {
        Path file = folder.resolve("signed.pdf");
        Files.write(file, fixture.signedByAgency(fixture.signedByLeader(Papers.decision())));
        String database = nssDatabase();

        String answer = run("poppler-utils", "pdfsig", "-nssdir", database, file.toString());

        assertThat(answer.split("Signature is Valid", -1)).as(answer).hasSize(3);
        assertThat(answer.split("Certificate is Trusted", -1)).as(answer).hasSize(3);
        assertThat(answer).contains("ETSI.CAdES.detached").contains("SHA-256");
    }

    @Test
    void popplerDrawsTheTextOfTheSignatureWithAllItsMarks() throws Exception {
        Path file = folder.resolve("signed.pdf");
        Files.write(file, fixture.signedByLeader(Papers.decision()));

        String text = run("poppler-utils", "pdftotext", "-layout", file.toString(), "-");

        assertThat(text)
                .contains("Ký bởi: " + Fixture.LEADER)
                .contains("Cơ quan: " + Fixture.AGENCY)
                .contains("Thời gian ký:")
                .contains("+07:00");
    }

    @Test
    void popplerDrawsThePictureOfTheSignature() throws Exception {
        byte[] pdf = Papers.decision();
        SigningRequest request = new SigningRequest(
                pdf,
                Sha256.hex(pdf),
                new SignaturePlacement.OnPage(1, 330, 180, 200, 80),
                new SigningRequest.Picture(Papers.handwriting()),
                Set.of());
        byte[] signed = fixture.signer.sign(request, fixture.session("leader")).pdf();
        Path file = folder.resolve("signed.pdf");
        Files.write(file, signed);

        run(
                "poppler-utils",
                "pdftoppm",
                "-r",
                "72",
                "-f",
                "1",
                "-l",
                "1",
                "-png",
                "-singlefile",
                file.toString(),
                folder.resolve("page").toString());

        var page = javax.imageio.ImageIO.read(folder.resolve("page.png").toFile());
        long blue = 0;
        for (int x = 330; x < 530; x++) {
            for (int y = 842 - 260; y < 842 - 180; y++) {
                int colour = page.getRGB(x, y);
                blue += (colour & 0xFF) > ((colour >> 16) & 0xFF) + 60 ? 1 : 0;
            }
        }
        assertThat(blue).isGreaterThan(200);
        assertThat(fixture.validator.validate(signed).verdict()).isEqualTo(Verdict.VALID);
    }

    private String nssDatabase() throws Exception {
        Path nss = Files.createDirectory(folder.resolve("nss"));
        String database = "sql:" + nss;
        run("libnss3-tools", "certutil", "-N", "-d", database, "--empty-password");
        for (String name : new String[] {"root", "issuing"}) {
            Path certificate = fixture.authority.trustFolder().resolve(name + ".crt");
            run(
                    "libnss3-tools",
                    "certutil",
                    "-A",
                    "-d",
                    database,
                    "-n",
                    name,
                    "-t",
                    name.equals("root") ? "CT,C,C" : ",,",
                    "-a",
                    "-i",
                    certificate.toString());
        }
        return nss.toString();
    }

    private static String run(String debianPackage, String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            throw new AssertionError(
                    "Install the Debian package " + debianPackage + ": this test needs " + command[0] + ".");
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(String.join(" ", command) + "\n" + answer)
                .isZero();
        return answer;
    }
}
