package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The pictures are the pages: as many, in their proportions, with ink where there is text. */
class PageImagesTest {

    private static byte[] pdf(String body) {
        return new PdfRenderer()
                .render(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>@page { size: A5 }</style></head><body>"
                                + body + "</body></html>");
    }

    @Test
    void eachPageIsAPictureInItsProportions() throws IOException {
        byte[] pdf = pdf("<p>Trang một</p><p style=\"page-break-before: always\">Trang hai</p>");

        assertThat(PageImages.count(pdf)).isEqualTo(2);
        for (int page = 0; page < 2; page++) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PageImages.png(pdf, page)));
            assertThat((double) image.getHeight() / image.getWidth()).isBetween(1.41, 1.42);
            assertThat(darkDots(image)).as("ink on page " + page).isGreaterThan(100);
        }
        assertThatThrownBy(() -> PageImages.png(pdf, 2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static long darkDots(BufferedImage image) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(dot -> (image.getRGB(dot % image.getWidth(), dot / image.getWidth()) & 0xff) < 128)
                .count();
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThatThrownBy(() -> PageImages.count("không phải PDF".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UncheckedIOException.class);
    }
}
