package vn.hoso.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a PDF as pictures, drawn here from the very bytes that are signed. A browser's own reader would be a second
 * program that decides what a signer sees, and phones have none inside a page.
 */
public final class PageImages {

    /** Sharp on a screen that shows the page half as wide. */
    private static final float DOTS_PER_INCH = 144;

    /** Of a page with more, fewer dots per inch are drawn: an A3 sheet fits. */
    private static final float MOST_DOTS = 4_200_000;

    private PageImages() {}

    /**
     * How many pages the file has.
     *
     * @throws UncheckedIOException when it is no PDF that can be read
     */
    public static int count(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A page as a PNG, drawn with its signatures and the fields of its forms.
     *
     * @param page counted from 0
     * @throws UncheckedIOException when it is no PDF that can be read
     * @throws IndexOutOfBoundsException when there is no such page
     */
    public static byte[] png(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(page).getCropBox();
            float inches = box.getWidth() * box.getHeight() / (72 * 72);
            float resolution = Math.min(DOTS_PER_INCH, (float) Math.sqrt(MOST_DOTS / inches));
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(page, resolution, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
