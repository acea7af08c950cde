package vn.hoso.signature;

import static vn.hoso.base.UserError.Kind.INVALID;

import eu.europa.esig.dss.enumerations.SignerTextHorizontalAlignment;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;

/** What a reader sees of a signature: the picture, or three lines of text in a font that has every Vietnamese letter. */
final class VisibleSignature {

    private static final String FONT = "/fonts/LiberationSerif-Regular.ttf";
    private static final DateTimeFormatter SIGNING_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx");
    private static final float FONT_SIZE = 10;
    private static final float LINE_HEIGHT = 1.2f;
    private static final float PADDING = 2;
    private static final Color TRANSPARENT = new Color(255, 255, 255, 0);
    private static final int MAX_IMAGE_BYTES = 2 * 1024 * 1024;

    private VisibleSignature() {}

    static SignatureImageParameters parameters(SigningRequest request, SigningCertificate signer, Instant at) {
        SignatureImageParameters parameters = new SignatureImageParameters();
        parameters.setFieldParameters(field(request));
        SigningRequest.Picture picture = request.picture();
        if (picture == null) {
            parameters.setTextParameters(text(words(signer, at), request.placement()));
        } else {
            parameters.setImage(new InMemoryDocument(requirePicture(picture.png()), "signature.png"));
        }
        return parameters;
    }

    static String words(SigningCertificate signer, Instant at) {
        String agency = signer.organisation();
        return "Ký bởi: " + signer.commonName() + "\n" + (agency == null ? "" : "Cơ quan: " + agency + "\n")
                + "Thời gian ký: " + SIGNING_TIME.format(at.atZone(OfficialTime.ZONE));
    }

    private static SignatureImageTextParameters text(String words, SignaturePlacement placement) {
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(words);
        text.setFont(font());
        text.setTextWrapping(fits(words, placement) ? TextWrapping.FONT_BASED : TextWrapping.FILL_BOX_AND_LINEBREAK);
        text.setBackgroundColor(TRANSPARENT);
        text.setSignerTextHorizontalAlignment(SignerTextHorizontalAlignment.LEFT);
        text.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
        text.setPadding(PADDING);
        return text;
    }

    /** Whether the lines fit unbroken in the size that decree 30/2020/NĐ-CP gives the text of a signature. */
    private static boolean fits(String words, SignaturePlacement placement) {
        if (!(placement instanceof SignaturePlacement.OnPage place)) {
            return false;
        }
        try (PDDocument scratch = new PDDocument();
                InputStream in = fontFile()) {
            PDFont font = PDType0Font.load(scratch, in);
            List<String> lines = words.lines().toList();
            float widest = 0;
            for (String line : lines) {
                widest = Math.max(widest, font.getStringWidth(line) * FONT_SIZE / 1000);
            }
            return widest + 2 * PADDING <= place.width()
                    && lines.size() * FONT_SIZE * LINE_HEIGHT + 2 * PADDING <= place.height();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream fontFile() {
        return Objects.requireNonNull(VisibleSignature.class.getResourceAsStream(FONT), FONT);
    }

    private static DSSFileFont font() {
        try (InputStream in = fontFile()) {
            DSSFileFont font =
                    new DSSFileFont(new InMemoryDocument(in.readAllBytes(), "LiberationSerif-Regular.ttf"), FONT_SIZE);
            font.setEmbedFontSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SignatureFieldParameters field(SigningRequest request) {
        SignatureFieldParameters field = new SignatureFieldParameters();
        switch (request.placement()) {
            case SignaturePlacement.InField(String name) -> field.setFieldId(name);
            case SignaturePlacement.OnPage(int page, float x, float y, float width, float height) -> {
                PDRectangle paper = page(request.pdf(), page);
                field.setPage(page);
                field.setOriginX(x);
                // The library counts from the top
                field.setOriginY(paper.getHeight() - y - height);
                field.setWidth(width);
                field.setHeight(height);
            }
        }
        return field;
    }

    private static PDRectangle page(byte[] pdf, int number) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (number > document.getNumberOfPages()) {
                throw new UserError(
                        INVALID,
                        "Văn bản không có trang " + number + " để đặt chữ ký.",
                        "The document has no page " + number + " to place the signature on.");
            }
            return document.getPage(number - 1).getMediaBox();
        } catch (IOException e) {
            throw DocumentSigner.unreadable(e);
        }
    }

    private static byte[] requirePicture(byte[] image) {
        try {
            if (image.length <= MAX_IMAGE_BYTES && ImageIO.read(new ByteArrayInputStream(image)) != null) {
                return image;
            }
        } catch (IOException notAPicture) {
            // Said below
        }
        throw new UserError(
                INVALID,
                "Ảnh chữ ký phải là tệp PNG không quá 2 MB.",
                "The picture of the signature must be a PNG file of at most 2 MB.");
    }
}
