package vn.hoso.signature.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Sequence;

/** A signature dictionary (ISO 32000-1, 12.8.1) and whether its range is exactly the file around its own value. */
record SignatureDictionary(COSDictionary dictionary, List<Long> range, boolean sound) {

    private static final COSName BYTE_RANGE = COSName.getPDFName("ByteRange");
    private static final COSName CONTENTS = COSName.getPDFName("Contents");
    private static final COSName SUB_FILTER = COSName.getPDFName("SubFilter");
    private static final COSName DOC_TIME_STAMP = COSName.getPDFName("DocTimeStamp");
    private static final COSName RFC3161 = COSName.getPDFName("ETSI.RFC3161");
    private static final byte[] CONTENTS_NAME = {'/', 'C', 'o', 'n', 't', 'e', 'n', 't', 's'};

    /** Every one in the file, whether a field refers to it or not; one more than the most if there are more. */
    static List<SignatureDictionary> allIn(PDDocument document, byte[] file, int most, Deadline deadline) {
        Set<COSDictionary> found = Collections.newSetFromMap(new IdentityHashMap<>());
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                deadline.check();
                COSBase value = field.getCOSObject().getDictionaryObject(COSName.V);
                if (value instanceof COSDictionary dictionary
                        && COSName.SIG.equals(field.getCOSObject().getCOSName(COSName.FT))) {
                    found.add(dictionary);
                }
            }
        }
        COSDocument objects = document.getDocument();
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            deadline.check();
            if (objects.getObjectFromPool(key).getObject() instanceof COSDictionary dictionary
                    && looksLikeSignature(dictionary)) {
                found.add(dictionary);
            }
        }
        return found.stream()
                .limit(most + 1L)
                .map(dictionary -> read(dictionary, file))
                .toList();
    }

    /** End of the signed revision: offset of the first byte after it. */
    long end() {
        return range.get(2) + range.get(3);
    }

    boolean timeStamp() {
        return DOC_TIME_STAMP.equals(dictionary.getCOSName(COSName.TYPE))
                || RFC3161.equals(dictionary.getCOSName(SUB_FILTER));
    }

    private static boolean looksLikeSignature(COSDictionary dictionary) {
        COSName type = dictionary.getCOSName(COSName.TYPE);
        boolean typed = COSName.SIG.equals(type) || DOC_TIME_STAMP.equals(type);
        return typed && (dictionary.containsKey(CONTENTS) || dictionary.containsKey(COSName.FILTER))
                || dictionary.containsKey(BYTE_RANGE);
    }

    private static SignatureDictionary read(COSDictionary dictionary, byte[] file) {
        List<Long> range = new ArrayList<>();
        if (dictionary.getDictionaryObject(BYTE_RANGE) instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), 64); i++) {
                range.add(array.getObject(i) instanceof COSInteger number ? number.longValue() : -1L);
            }
        }
        return new SignatureDictionary(dictionary, List.copyOf(range), sound(dictionary, range, file));
    }

    /** The range starts at 0 and leaves out exactly the hexadecimal value of this dictionary, delimiters included. */
    private static boolean sound(COSDictionary dictionary, List<Long> range, byte[] file) {
        if (range.size() != 4 || !(dictionary.getDictionaryObject(CONTENTS) instanceof COSString contents)) {
            return false;
        }
        long gap = range.get(1);
        long second = range.get(2);
        long length = range.get(3);
        if (range.get(0) != 0
                || gap <= 0
                || second <= gap + 2
                || length <= 0
                || second > file.length
                || length > file.length - second) {
            return false;
        }
        return namedContents(file, (int) gap)
                && file[(int) gap] == '<'
                && file[(int) second - 1] == '>'
                && holds(file, (int) gap + 1, (int) second - 1, contents.getBytes())
                && paddedWithZeros(contents.getBytes());
    }

    /** After the end of the CMS object, which may have no length of its own, only zeros may follow: nothing protects them. */
    private static boolean paddedWithZeros(byte[] value) {
        ByteArrayInputStream rest = new ByteArrayInputStream(value);
        try (ASN1InputStream object = new ASN1InputStream(rest, value.length)) {
            if (!(object.readObject() instanceof ASN1Sequence)) {
                return false;
            }
            for (int next = rest.read(); next >= 0; next = rest.read()) {
                if (next != 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean namedContents(byte[] file, int gap) {
        int at = gap;
        while (at > 0 && file[at - 1] <= ' ' && file[at - 1] >= 0) {
            at--;
        }
        if (at < CONTENTS_NAME.length) {
            return false;
        }
        for (int i = 0; i < CONTENTS_NAME.length; i++) {
            if (file[at - CONTENTS_NAME.length + i] != CONTENTS_NAME[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] file, int from, int to, byte[] value) {
        int digits = 0;
        boolean somethingInIt = false;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(file[i], 16);
            if (digit < 0) {
                if (file[i] > ' ' || file[i] < 0) {
                    return false;
                }
                continue;
            }
            int at = digits / 2;
            int expected = at >= value.length ? -1 : digits % 2 == 0 ? (value[at] >> 4) & 0xF : value[at] & 0xF;
            if (digit != expected) {
                return false;
            }
            somethingInIt |= digit != 0;
            digits++;
        }
        return somethingInIt && (digits + 1) / 2 == value.length;
    }
}
