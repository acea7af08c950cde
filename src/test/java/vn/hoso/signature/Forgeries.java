package vn.hoso.signature;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What a forger does to a signed file. */
final class Forgeries {

    interface Change {
        void on(PDDocument document) throws IOException;
    }

    interface Forgery {
        byte[] of(byte[] signed) throws Exception;
    }

    private static final Pattern CONTENTS = Pattern.compile("/Contents\\s*(<[0-9a-fA-F]{100,}>)");
    private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*\\[([^\\]]*)\\]");

    private Forgeries() {}

    /** By what was done. Each takes a signed decision and returns a file that must not be accepted. */
    static Map<String, Forgery> all() {
        Map<String, Forgery> all = new LinkedHashMap<>();
        all.put("page content replaced", update(document -> draw(document, false)));
        all.put("page content added", update(document -> draw(document, true)));
        all.put("page added", update(document -> document.addPage(new PDPage(PDRectangle.A4))));
        all.put("page removed", update(document -> {
            document.removePage(1);
            touch(document.getPages().getCOSObject());
        }));
        all.put("pages swapped", update(Forgeries::swapPages));
        all.put("page size changed", update(document -> {
            document.getPage(0).setMediaBox(new PDRectangle(595, 300));
            touch(document.getPage(0).getCOSObject());
        }));
        all.put("font program replaced", update(Forgeries::replaceFont));
        all.put("mapping of the font replaced", update(Forgeries::replaceToUnicode));
        all.put("new resources on the page", update(document -> {
            document.getPage(0).setResources(new org.apache.pdfbox.pdmodel.PDResources());
            touch(document.getPage(0).getCOSObject());
        }));
        all.put("free text added", update(document -> annotate(document, new PDAnnotationFreeText())));
        all.put("stamp added", update(document -> annotate(document, new PDAnnotationRubberStamp())));
        all.put("widget without a field added", update(document -> annotate(document, new PDAnnotationWidget())));
        all.put("annotation removed", update(document -> {
            document.getPage(0).setAnnotations(List.of());
            touch(document.getPage(0).getCOSObject());
        }));
        all.put("field filled", signed -> fill(signed, "nguoiNop", "Kẻ gian".replace("ẻ", "e")));
        all.put("look of a field changed, not its value", update(Forgeries::changeLook));
        all.put("place of the signature moved", update(document -> {
            COSDictionary widget = signatureField(document);
            widget.setItem(COSName.RECT, new PDRectangle(10, 10, 500, 800).getCOSArray());
            touch(widget);
        }));
        all.put("look of the signature replaced", update(document -> {
            COSDictionary widget = signatureField(document);
            widget.setItem(COSName.AP, appearances(document, 200, 60));
            touch(widget);
        }));
        all.put("fields to be drawn anew", update(document -> {
            document.getDocumentCatalog().getAcroForm().setNeedAppearances(true);
            touch(document.getDocumentCatalog().getAcroForm().getCOSObject());
        }));
        all.put("text field added", update(document -> addField(document, COSName.getPDFName("Tx"))));
        all.put(
                "signature field with a look but no signature added",
                update(document -> addField(document, COSName.SIG)));
        all.put("field removed", update(document -> {
            document.getDocumentCatalog()
                    .getAcroForm()
                    .setFields(document.getDocumentCatalog()
                            .getAcroForm()
                            .getFields()
                            .subList(2, 4));
            touch(document.getDocumentCatalog().getAcroForm().getCOSObject());
        }));
        all.put("action at opening", update(document -> {
            COSDictionary action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            action.setString("JS", "app.alert('x')");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
            touch(document.getDocumentCatalog().getCOSObject());
        }));
        all.put("layers added", update(document -> {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, new COSDictionary());
            touch(document.getDocumentCatalog().getCOSObject());
        }));
        all.put("permissions added", update(document -> {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Perms"), new COSDictionary());
            touch(document.getDocumentCatalog().getCOSObject());
        }));
        all.put("validation data and a changed page", update(document -> {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("DSS"), new COSDictionary());
            touch(document.getDocumentCatalog().getCOSObject());
            draw(document, true);
        }));
        all.put("only the information dictionary changed", update(document -> {
            document.getDocumentInformation().setTitle("Khac");
            touch(document.getDocumentInformation().getCOSObject());
        }));
        all.put("another catalog", Forgeries::anotherCatalog);
        all.put("object moved in the cross-reference table", Forgeries::moveObject);
        all.put("object appended without cross-reference table", Forgeries::appendObject);
        all.put("object appended behind a trailer that ignores it", Forgeries::appendIgnoredObject);
        all.put("something appended", signed -> join(signed, "% thêm\n".getBytes(StandardCharsets.UTF_8)));
        all.put("contents null", signed -> contents(signed, "null"));
        all.put("contents empty", signed -> contents(signed, "<>"));
        all.put("contents of zeros", signed -> contents(signed, "<00>"));
        all.put("contents zero throughout", Forgeries::zeroContents);
        all.put("contents removed", signed -> replace(signed, "/Contents", "/Contentz"));
        all.put("range removed", signed -> replace(signed, "/ByteRange", "/ByteRangz"));
        all.put("range null", signed -> range(signed, "null"));
        all.put("range empty", signed -> range(signed, "[]"));
        all.put("range negative", signed -> range(signed, "[0 -1 -1 -1]"));
        all.put("range of zeros", signed -> range(signed, "[0 0 0 0]"));
        all.put("range beyond the file", signed -> range(signed, "[0 9 10 99999999]"));
        all.put("range of six", signed -> range(signed, "[0 1 2 3 4 5]"));
        all.put("signature wrapped", Forgeries::wrap);
        all.put("signature wrapped, padding filled", Forgeries::wrapIntoPadding);
        all.put("garbage behind the signature value", Forgeries::fillPadding);
        all.put("signature value of another document", Forgeries::transplant);
        all.put("bogus second signature with a look", Forgeries::bogusSignature);
        return all;
    }

    static byte[] fill(byte[] pdf, String field, String value) throws IOException {
        return update(document -> {
                    PDField found = document.getDocumentCatalog().getAcroForm().getField(field);
                    found.setValue(value);
                    touch(found.getCOSObject());
                    COSBase look = found.getWidgets().getFirst().getAppearance().getCOSObject();
                    touch((COSDictionary) look);
                    touch(found.getWidgets()
                            .getFirst()
                            .getNormalAppearanceStream()
                            .getCOSObject());
                })
                .of(pdf);
    }

    static int contentsStart(byte[] signed) {
        Matcher matcher = CONTENTS.matcher(text(signed));
        matcher.find();
        return matcher.start(1);
    }

    static int contentsEnd(byte[] signed) {
        Matcher matcher = CONTENTS.matcher(text(signed));
        matcher.find();
        return matcher.end(1);
    }

    static byte[] update(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private interface Updating extends Forgery {
        @Override
        byte[] of(byte[] signed);
    }

    private static Updating update(Change change) {
        return signed -> update(signed, change);
    }

    private static void touch(COSDictionary dictionary) {
        dictionary.setNeedToBeUpdated(true);
    }

    private static void draw(PDDocument document, boolean append) throws IOException {
        PDPage page = document.getPage(0);
        try (PDPageContentStream content = new PDPageContentStream(
                document,
                page,
                append ? PDPageContentStream.AppendMode.APPEND : PDPageContentStream.AppendMode.OVERWRITE,
                true)) {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(60, 640, 500, 40);
            content.fill();
        }
        touch(page.getCOSObject());
    }

    private static void swapPages(PDDocument document) {
        COSDictionary tree = document.getPages().getCOSObject();
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        COSBase first = kids.get(0);
        kids.set(0, kids.get(1));
        kids.set(1, first);
        touch(tree);
    }

    private static COSDictionary descendant(PDDocument document) {
        COSDictionary fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
        return (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
    }

    private static void replaceFont(PDDocument document) throws IOException {
        COSDictionary descriptor = descendant(document).getCOSDictionary(COSName.FONT_DESC);
        COSStream program = descriptor.getCOSStream(COSName.FONT_FILE2);
        byte[] other = Fixture.class
                .getResourceAsStream("/fonts/LiberationSerif-Bold.ttf")
                .readAllBytes();
        try (var out = program.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(other);
        }
        touch(program);
    }

    private static void replaceToUnicode(PDDocument document) throws IOException {
        COSDictionary fonts = document.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary font = fonts.getCOSDictionary(fonts.keySet().iterator().next());
        font.setItem(COSName.TO_UNICODE, new PDStream(document, new java.io.ByteArrayInputStream(new byte[] {32})));
        touch(font);
    }

    private static void annotate(PDDocument document, PDAnnotation annotation) throws IOException {
        PDPage page = document.getPage(0);
        annotation.setRectangle(new PDRectangle(60, 640, 500, 40));
        annotation.setAppearance(new PDAppearanceDictionary(appearances(document, 500, 40)));
        annotation.setPrinted(true);
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(annotation);
        page.setAnnotations(annotations);
        touch(page.getCOSObject());
    }

    private static COSDictionary appearances(PDDocument document, float width, float height) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(width, height));
        stream.setResources(new org.apache.pdfbox.pdmodel.PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, stream)) {
            content.setNonStrokingColor(Color.WHITE);
            content.addRect(0, 0, width, height);
            content.fill();
        }
        COSDictionary appearances = new COSDictionary();
        appearances.setItem(COSName.N, stream);
        return appearances;
    }

    private static void changeLook(PDDocument document) throws IOException {
        PDField field = document.getDocumentCatalog().getAcroForm().getField("so");
        field.getCOSObject().setItem(COSName.AP, appearances(document, 120, 16));
        touch(field.getCOSObject());
    }

    private static COSDictionary signatureField(PDDocument document) {
        return document.getSignatureFields().getFirst().getCOSObject();
    }

    private static void addField(PDDocument document, COSName type) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        COSDictionary field = new COSDictionary();
        field.setItem(COSName.FT, type);
        field.setItem(COSName.T, new COSString("lop"));
        field.setName(COSName.TYPE, "Annot");
        field.setName(COSName.SUBTYPE, "Widget");
        field.setItem(COSName.RECT, new PDRectangle(60, 640, 500, 40).getCOSArray());
        field.setItem(COSName.AP, appearances(document, 500, 40));
        form.getCOSObject().getCOSArray(COSName.FIELDS).add(field);
        document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS).add(field);
        touch(form.getCOSObject());
        touch(document.getPage(0).getCOSObject());
        touch(field);
    }

    private static byte[] bogusSignature(byte[] signed) throws IOException {
        byte[] bogus = update(signed, document -> {
            addField(document, COSName.SIG);
            PDAcroForm form = document.getDocumentCatalog().getAcroForm();
            PDSignatureField field = (PDSignatureField) form.getField("lop");
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            signature.setByteRange(new int[] {0, 10, 20, 30});
            signature.setContents(new byte[] {0x30, 3, 2, 1, 5});
            field.getCOSObject().setItem(COSName.V, signature);
        });
        return bogus;
    }

    private static byte[] anotherCatalog(byte[] signed) throws IOException {
        int root = number(signed, "/Root\\s+(\\d+) 0 R");
        int offset = signed.length + 1;
        String body = "\n900 0 obj\n<</Type/Catalog/Pages 901 0 R>>\nendobj\n";
        String pages = "901 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n";
        String table = "xref\n900 2\n" + entry(offset) + entry(offset + body.length() - 1);
        return join(
                signed,
                (body + pages + table + trailer(signed, 900, offset + body.length() - 1 + pages.length()))
                        .replace("ROOT", String.valueOf(root))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] moveObject(byte[] signed) throws IOException {
        int root = number(signed, "/Root\\s+(\\d+) 0 R");
        int page;
        try (PDDocument document = Loader.loadPDF(signed)) {
            page = (int) document.getPage(0).getCOSObject().getKey().getNumber();
        }
        int offset = signed.length + 1;
        String body = "\n" + page + " 0 obj\n<</Type/Page/MediaBox[0 0 100 100]>>\nendobj\n";
        return join(
                signed,
                (body + "xref\n" + page + " 1\n" + entry(offset) + trailer(signed, root, offset + body.length() - 1))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] appendObject(byte[] signed) throws IOException {
        int page;
        try (PDDocument document = Loader.loadPDF(signed)) {
            page = (int) document.getPage(0).getCOSObject().getKey().getNumber();
        }
        String body = "\n" + page + " 0 obj\n<</Type/Page/MediaBox[0 0 100 100]>>\nendobj\n%%EOF\n";
        return join(signed, body.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] appendIgnoredObject(byte[] signed) throws IOException {
        int root = number(signed, "/Root\\s+(\\d+) 0 R");
        int page;
        try (PDDocument document = Loader.loadPDF(signed)) {
            page = (int) document.getPage(0).getCOSObject().getKey().getNumber();
        }
        String body = "\n" + page + " 0 obj\n<</Type/Page/MediaBox[0 0 100 100]>>\nendobj\n";
        String other = "950 0 obj\n<</Type/Nothing>>\nendobj\n";
        int offset = signed.length + body.length();
        return join(
                signed,
                (body + other + "xref\n950 1\n" + entry(offset) + trailer(signed, root, offset + other.length()))
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String trailer(byte[] signed, int root, int table) {
        Matcher start = Pattern.compile("startxref\\s+(\\d+)").matcher(text(signed));
        String previous = "0";
        while (start.find()) {
            previous = start.group(1);
        }
        return "trailer\n<</Size 960/Root " + root + " 0 R/Prev " + previous + ">>\nstartxref\n" + table + "\n%%EOF\n";
    }

    private static String entry(int offset) {
        return String.format("%010d 00000 n \n", offset);
    }

    private static int number(byte[] signed, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text(signed));
        int found = 0;
        while (matcher.find()) {
            found = Integer.parseInt(matcher.group(1));
        }
        return found;
    }

    /** Same length, so that everything else stays where it is. */
    private static byte[] contents(byte[] signed, String value) {
        String text = text(signed);
        Matcher matcher = CONTENTS.matcher(text);
        matcher.find();
        String padded = value + " ".repeat(matcher.group(1).length() - value.length());
        return bytes(text.substring(0, matcher.start(1)) + padded + text.substring(matcher.end(1)));
    }

    private static byte[] zeroContents(byte[] signed) {
        return contents(signed, "<" + "0".repeat(contentsEnd(signed) - contentsStart(signed) - 2) + ">");
    }

    private static byte[] range(byte[] signed, String value) {
        String text = text(signed);
        Matcher matcher = RANGE.matcher(text);
        matcher.find();
        int length = matcher.end() - matcher.start() - "/ByteRange ".length();
        String padded = value + " ".repeat(Math.max(0, length - value.length()));
        return bytes(text.substring(0, matcher.start()) + "/ByteRange " + padded + text.substring(matcher.end()));
    }

    /** The signed second part is moved to the end; what stands in its place is new. */
    private static byte[] wrap(byte[] signed) {
        String text = text(signed);
        Matcher matcher = RANGE.matcher(text);
        matcher.find();
        String[] range = matcher.group(1).trim().split("\\s+");
        int second = Integer.parseInt(range[2]);
        String rest = text.substring(second);
        String forged = text.substring(0, second) + rest.replace("/Rotate", "/Rotatf") + "\n";
        String changed = "/ByteRange [0 " + range[1] + " " + forged.length() + " " + range[3] + "]";
        String head = forged.substring(0, matcher.start())
                + changed
                + " ".repeat(Math.max(0, matcher.end() - matcher.start() - changed.length()))
                + forged.substring(matcher.end());
        return bytes(head + rest);
    }

    private static byte[] wrapIntoPadding(byte[] signed) {
        byte[] wrapped = wrap(signed);
        return join(wrapped, "\n900 0 obj\n<<>>\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] fillPadding(byte[] signed) {
        byte[] forged = signed.clone();
        int end = contentsEnd(signed);
        Arrays.fill(forged, end - 101, end - 1, (byte) 'A');
        return forged;
    }

    private static byte[] transplant(byte[] signed) {
        Fixture fixture = Fixture.shared();
        byte[] other = fixture.signedByLeader(fixture.signedByLeader(Papers.decision()));
        String value = text(other).substring(contentsStart(other), contentsEnd(other));
        int room = contentsEnd(signed) - contentsStart(signed);
        return value.length() == room ? contents(signed, value) : zeroContents(signed);
    }

    private static byte[] replace(byte[] signed, String what, String with) {
        String text = text(signed);
        int at = what.equals("/Contents")
                ? CONTENTS.matcher(text).results().findFirst().orElseThrow().start()
                : text.lastIndexOf(what);
        return bytes(text.substring(0, at) + with + text.substring(at + what.length()));
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
