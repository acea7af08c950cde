package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The slip of a reception, read as a printer and a phone read it. */
final class PrintedReceipt {

    private PrintedReceipt() {}

    /** The slip as the printer gets it: A5, with a QR code that a phone reads and that leads to the citizen's page. */
    static void isA5AndItsQrCodeOpensTheCase(Desk desk) {
        byte[] pdf = desk.linked("#open-receipt");
        String code = desk.page().locator("#result-code").innerText().strip();
        String secret = desk.page().locator("#result-secret").innerText().strip();
        try (PDDocument slip = Loader.loadPDF(pdf)) {
            Files.write(Path.of("target/screenshots/receipt-" + code + ".pdf"), pdf);
            PDRectangle paper = slip.getPage(0).getMediaBox();
            assertThat(Math.round(paper.getWidth() / 72 * 25.4)).isEqualTo(148);
            assertThat(Math.round(paper.getHeight() / 72 * 25.4)).isEqualTo(210);
            String read = read(new PDFRenderer(slip), slip.getNumberOfPages() - 1);
            assertThat(read).endsWith("/tra-cuu/" + code + "?ma=" + secret);
        } catch (IOException unreadable) {
            throw new AssertionError("The receipt of " + code + " cannot be read", unreadable);
        }
    }

    /** What a QR code on the page says: a phone, too, looks at it from several distances until it has read it. */
    private static String read(PDFRenderer slip, int page) throws IOException {
        for (int dpi : new int[] {300, 200, 150, 400}) {
            BufferedImage picture = slip.renderImageWithDPI(page, dpi);
            try {
                return new QRCodeReader()
                        .decode(
                                new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                                Map.of(DecodeHintType.TRY_HARDER, true))
                        .getText();
            } catch (ReaderException notFromHere) {
                // looked at from the next distance
            }
        }
        throw new AssertionError("No QR code can be read on the last page of the receipt");
    }
}
