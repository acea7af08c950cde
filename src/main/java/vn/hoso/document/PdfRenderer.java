package vn.hoso.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.hoso.access.Internal;

/**
 * Makes a PDF from an XHTML page. Its type face is Liberation Serif, the metric stand-in for the Times New Roman that
 * Decree 30/2020 prescribes, embedded with all Vietnamese marks. A page can name no file and no address: only what is
 * in the page itself is drawn.
 */
@Component
@Internal("draws a page that the caller has filled")
public class PdfRenderer {

    private static final String FAMILY = "Liberation Serif";

    /** The PDF of a page; A4 or what its style sheet's {@code @page} says. */
    public byte[] render(String xhtml) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            font(builder, "LiberationSerif-Regular.ttf", 400, FontStyle.NORMAL);
            font(builder, "LiberationSerif-Bold.ttf", 700, FontStyle.NORMAL);
            font(builder, "LiberationSerif-Italic.ttf", 400, FontStyle.ITALIC);
            font(builder, "LiberationSerif-BoldItalic.ttf", 700, FontStyle.ITALIC);
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.useHttpStreamImplementation(uri -> refuse());
            builder.withProducer("Hồ Sơ");
            builder.withHtmlContent(xhtml, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be drawn: " + e.getMessage(), e);
        }
    }

    private static FSStream refuse() {
        throw new IllegalStateException("A page may not fetch anything");
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> stream(file), FAMILY, weight, style, true);
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(PdfRenderer.class.getResourceAsStream("/fonts/" + file), file);
    }
}
