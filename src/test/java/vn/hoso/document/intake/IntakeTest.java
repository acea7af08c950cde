package vn.hoso.document.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.base.UserError;

/** What is let into the store, and what is told of the rest. */
class IntakeTest {

    private static final String MAIN = "<Override ContentType=\"application/vnd.openxmlformats-officedocument.%s\"/>";

    private final Intake intake = new Intake(new VirusScanner(""));

    @ParameterizedTest
    @CsvSource({
        "wordprocessingml.document.main+xml, WORD",
        "spreadsheetml.sheet.main+xml, EXCEL",
        "presentationml.presentation.main+xml, POWERPOINT"
    })
    void anOfficeDocumentIsToldByItsContent(String main, FileKind kind) throws Exception {
        byte[] file = zip(Map.of("[Content_Types].xml", bytes(MAIN.formatted(main)), "word/x.xml", new byte[100]));
        assertThat(intake.accept(file, "đơn.pdf")).isEqualTo(kind);
    }

    @Test
    void anOpenDocumentIsToldByItsMimetype() throws Exception {
        byte[] file = zip(Map.of("mimetype", bytes("application/vnd.oasis.opendocument.text")));
        assertThat(intake.accept(file, "đơn.odt")).isEqualTo(FileKind.TEXT_DOCUMENT);
    }

    @Test
    void picturesAndPagesAreTaken() throws Exception {
        assertThat(intake.accept(bytes("%PDF-1.7\n"), "a")).isEqualTo(FileKind.PDF);
        assertThat(intake.accept(png(20, 20), "a")).isEqualTo(FileKind.PNG);
    }

    @Test
    void otherKindsAreNamedWhateverTheyAreCalled() throws Exception {
        refused(bytes("<html><script>1</script></html>"), "text/html");
        refused(bytes("MZ\u0090\u0000"), "Chỉ nhận PDF");
        refused(zip(Map.of("a.txt", bytes("x"))), "application/zip");
        refused(new byte[0], "rỗng");
        refused(new byte[Intake.LARGEST + 1], "50 MB");
    }

    @Test
    void macrosAreRefused() throws Exception {
        refused(
                zip(Map.of(
                        "[Content_Types].xml",
                        bytes("application/vnd.ms-word.document.macroEnabled.main+xml"),
                        "word/vbaProject.bin",
                        new byte[10])),
                "macro");
        refused(
                zip(Map.of(
                        "[Content_Types].xml",
                        bytes(MAIN.formatted("wordprocessingml.document.main+xml")),
                        "word/vbaProject.bin",
                        new byte[10])),
                "macro");
    }

    /** Half a megabyte that unpacks to 600. */
    @Test
    void aBombIsRefusedByWhatComesOutAndNotByWhatItSays() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes(MAIN.formatted("wordprocessingml.document.main+xml")));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] much = new byte[1024 * 1024];
            for (int i = 0; i < 600; i++) {
                zip.write(much);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        refused(out.toByteArray(), "bung ra quá lớn");
    }

    @Test
    void nestingAndNumberAreBounded() throws Exception {
        byte[] nested = zip(Map.of("a.txt", bytes("x")));
        for (int i = 0; i < 5; i++) {
            nested = zip(Map.of("next.zip", nested));
        }
        refused(nested, "lồng quá sâu");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 5_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }
        refused(out.toByteArray(), "quá nhiều tệp con");
    }

    @Test
    void aDamagedContainerIsSaidToBeDamaged() throws Exception {
        byte[] file = zip(Map.of("word/document.xml", new byte[50_000]));
        refused(Arrays.copyOf(file, file.length / 2), "bị hỏng");
    }

    /** Its head claims 60,000 × 60,000 dots. */
    @Test
    void aPictureOfTooManyDotsIsRefusedFromItsHead() throws Exception {
        byte[] png = png(10, 10);
        ByteBuffer head = ByteBuffer.wrap(png);
        head.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 check = new CRC32();
        check.update(png, 12, 17);
        head.putInt(29, (int) check.getValue());
        refused(png, "quá lớn để mở");
    }

    @Test
    void aPictureWithoutAHeadIsSaidToBeDamaged() throws Exception {
        refused(Arrays.copyOf(png(10, 10), 20), "bị hỏng");
    }

    private void refused(byte[] content, String words) {
        assertThatThrownBy(() -> intake.accept(content, "đơn.docx")).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.kind()).isEqualTo(UserError.Kind.INVALID);
            assertThat(error.text().vi()).contains(words);
        });
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                ((OutputStream) zip).write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
