package vn.hoso.signature;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Forgeries that hide what was signed, and documents made to be changed after they are signed. */
final class Overlays {

    /** Over the line of the decision that names the sum. */
    static final PDRectangle OVER_TEXT = new PDRectangle(60, 640, 500, 40);

    static final PDRectangle NOWHERE = new PDRectangle(0, 0, 0, 0);

    private Overlays() {}

    /** A document time-stamp that nobody made: no authority, no key, any value; with a look that hides the sum. */
    static byte[] madeUpTimeStamp(byte[] signed, PDRectangle place, byte[] value) {
        byte[] updated = Forgeries.update(signed, document -> addTimeStamp(document, place, value));
        return withRange(updated, signed.length);
    }

    private static void addTimeStamp(PDDocument document, PDRectangle place, byte[] value) throws IOException {
        COSDictionary stamp = new COSDictionary();
        stamp.setName(COSName.TYPE, "DocTimeStamp");
        stamp.setName(COSName.FILTER, "Adobe.PPKLite");
        stamp.setName(COSName.getPDFName("SubFilter"), "ETSI.RFC3161");
        COSArray range = new COSArray();
        for (long number : new long[] {0, 1111111111L, 1222222222L, 1333333333L}) {
            range.add(COSInteger.get(number));
        }
        range.setDirect(true);
        stamp.setItem(COSName.getPDFName("ByteRange"), range);
        COSString contents = new COSString(value);
        contents.setForceHexForm(true);
        stamp.setItem(COSName.CONTENTS, contents);
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.FT, COSName.SIG);
        field.setItem(COSName.T, new COSString("TS1"));
        field.setName(COSName.TYPE, "Annot");
        field.setName(COSName.SUBTYPE, "Widget");
        field.setItem(COSName.RECT, place.getCOSArray());
        field.setInt(COSName.F, 4);
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, whiteout(document));
        field.setItem(COSName.AP, appearances);
        field.setItem(COSName.V, stamp);
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        COSDictionary page = document.getPage(0).getCOSObject();
        form.getCOSObject().getCOSArray(COSName.FIELDS).add(field);
        page.getCOSArray(COSName.ANNOTS).add(field);
        for (COSDictionary touched : new COSDictionary[] {stamp, field, form.getCOSObject(), page}) {
            touched.setNeedToBeUpdated(true);
        }
    }

    private static PDAppearanceStream whiteout(PDDocument document) throws IOException {
        PDAppearanceStream look = new PDAppearanceStream(document);
        look.setBBox(new PDRectangle(OVER_TEXT.getWidth(), OVER_TEXT.getHeight()));
        look.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, look)) {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(0, 0, OVER_TEXT.getWidth(), OVER_TEXT.getHeight());
            content.fill();
        }
        return look;
    }

    private static byte[] withRange(byte[] file, int from) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("<", text.indexOf("/Contents <", from));
        int end = text.indexOf(">", start) + 1;
        String added = text.substring(from)
                .replace("1111111111", "%-10d".formatted(start))
                .replace("1222222222", "%-10d".formatted(end))
                .replace("1333333333", "%-10d".formatted(file.length - end));
        return (text.substring(0, from) + added).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A decision whose text is also listed where only fields or pages belong. */
    static byte[] trap(COSName list) throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.decision())) {
            PDPage page = document.getPage(0);
            COSStream sum = new COSStream();
            write(sum, "100.000.000");
            COSArray contents = new COSArray();
            contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
            contents.add(sum);
            page.getCOSObject().setItem(COSName.CONTENTS, contents);
            page.getResources().put(COSName.HELV, new PDType1Font(Standard14Fonts.FontName.HELVETICA));
            COSDictionary owner = list.equals(COSName.KIDS)
                    ? document.getPages().getCOSObject()
                    : document.getDocumentCatalog().getAcroForm().getCOSObject();
            owner.getCOSArray(list).add(sum);
            return Papers.bytes(document);
        }
    }

    /** The other sum, with validation data added so that something may follow the signature. */
    static byte[] sprung(byte[] signed) {
        return Forgeries.update(signed, document -> {
            COSArray contents = document.getPage(0).getCOSObject().getCOSArray(COSName.CONTENTS);
            COSStream sum = (COSStream) contents.getObject(contents.size() - 1);
            write(sum, "999.000.000");
            sum.setNeedToBeUpdated(true);
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            catalog.setItem(COSName.getPDFName("DSS"), new COSDictionary());
            catalog.setNeedToBeUpdated(true);
        });
    }

    private static void write(COSStream stream, String sum) throws IOException {
        try (OutputStream out = stream.createOutputStream()) {
            out.write(("BT /Helv 12 Tf 100 600 Td (So tien: " + sum + " dong) Tj ET\n")
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** A page that is one picture, as a scanner makes it. */
    static byte[] scanned() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture = org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory.createFromImage(
                    document, new java.awt.image.BufferedImage(60, 84, java.awt.image.BufferedImage.TYPE_INT_RGB));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 595, 842);
            }
            document.getDocumentCatalog().setAcroForm(new PDAcroForm(document));
            return Papers.bytes(document);
        }
    }
}
