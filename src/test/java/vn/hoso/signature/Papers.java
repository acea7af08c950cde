package vn.hoso.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** Papers to be signed, and a handwritten signature to stand on them. */
final class Papers {

    private Papers() {}

    /** A decision of two pages with fields for number and date. */
    static byte[] decision() {
        try (PDDocument document = new PDDocument();
                InputStream in = Objects.requireNonNull(
                        Papers.class.getResourceAsStream("/fonts/LiberationSerif-Regular.ttf"))) {
            PDFont font = PDType0Font.load(document, in);
            for (String title : List.of("QUYẾT ĐỊNH", "Phụ lục")) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(font, 14);
                    content.newLineAtOffset(250, 700);
                    content.showText(title);
                    content.newLineAtOffset(-180, -40);
                    content.showText("Hỗ trợ 1.000.000 đồng cho hộ bà Trần Thị Mỹ Lệ, thôn Cổ Ngõa.");
                    content.newLineAtOffset(290, -380);
                    content.showText("CHỦ TỊCH");
                    content.endText();
                }
            }
            form(document);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void form(PDDocument document) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        PDResources resources = new PDResources();
        resources.put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        int y = 760;
        for (String name : List.of("so", "ngay", "nguoiNop")) {
            PDTextField field = new PDTextField(form);
            field.setPartialName(name);
            field.getWidgets().getFirst().setRectangle(new PDRectangle(80, y, 120, 16));
            field.getWidgets().getFirst().setPage(document.getPage(0));
            document.getPage(0).getAnnotations().add(field.getWidgets().getFirst());
            form.getFields().add((PDField) field);
            y -= 20;
        }
    }

    static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A handwritten signature in blue on nothing. */
    static byte[] handwriting() throws IOException {
        BufferedImage image = new BufferedImage(600, 240, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x1F, 0x3F, 0xB4));
        pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D line = new Path2D.Double();
        line.moveTo(40, 180);
        line.curveTo(120, -80, 160, 320, 220, 100);
        line.curveTo(260, -20, 300, 300, 380, 110);
        line.curveTo(420, 30, 480, 200, 570, 60);
        pen.draw(line);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
