package vn.hoso.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
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

    /** What XML 1.0 has no place for. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Queue<Faces> idle = new ConcurrentLinkedQueue<>();

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** The PDF of a page; A4 or what its style sheet's {@code @page} says. */
    public byte[] render(String xhtml) {
        Faces free = idle.poll();
        Faces faces = free == null ? Faces.read() : free;
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            for (Face face : faces.all()) {
                builder.useFont(
                        new PDFontSupplier(PDType0Font.load(document, face.font(), true)),
                        FAMILY,
                        face.weight(),
                        face.style(),
                        true);
            }
            builder.useUriResolver((base, uri) -> uri.startsWith("data:") ? uri : null);
            builder.useHttpStreamImplementation(uri -> refuse());
            builder.useUnicodeLineBreaker(new LineBreaks());
            builder.withProducer("Hồ Sơ");
            // The fonts have Vietnamese letters as one glyph each, and not the marks that would be set on them.
            builder.withHtmlContent(Normalizer.normalize(drawable(xhtml), Normalizer.Form.NFC), null);
            builder.toStream(out);
            builder.run();
            idle.add(faces);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be drawn: " + e.getMessage(), e);
        }
    }

    /** Texts that came before they were cleaned at the door must not keep a paper from being drawn. */
    private static String drawable(String xhtml) {
        return NO_XML.matcher(xhtml).replaceAll(" ");
    }

    private static FSStream refuse() {
        throw new IllegalStateException("A page may not fetch anything");
    }

    private record Face(TrueTypeFont font, int weight, FontStyle style) {

        /** Reading a font costs more than drawing a page; its rules for ligatures, which we do not need, cost most. */
        static Face read(String file, int weight, FontStyle style) {
            try (InputStream in =
                    Objects.requireNonNull(PdfRenderer.class.getResourceAsStream("/fonts/" + file), file)) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
                font.setEnableGsub(false);
                return new Face(font, weight, style);
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
    }

    /** The fonts of one page at a time: they read themselves as they are used, which two threads must not do at once. */
    private record Faces(List<Face> all) {

        static Faces read() {
            return new Faces(List.of(
                    Face.read("LiberationSerif-Regular.ttf", 400, FontStyle.NORMAL),
                    Face.read("LiberationSerif-Bold.ttf", 700, FontStyle.NORMAL),
                    Face.read("LiberationSerif-Italic.ttf", 400, FontStyle.ITALIC),
                    Face.read("LiberationSerif-BoldItalic.ttf", 700, FontStyle.ITALIC)));
        }
    }
}
