package vn.hoso.signature.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;

/** The bytes after a signed revision. */
record Tail(byte[] file, int start) {

    private static final Pattern OBJECT = Pattern.compile("(?<![0-9])([0-9]{1,10})\\s+([0-9]{1,5})\\s+obj(?![a-z])");
    private static final Pattern XREF_STREAM = Pattern.compile("/Type\\s*/XRef\\b");
    private static final int HEAD = 600;
    private static final String WHITE = "\0\t\n\f\r ";

    /** Whether there is only white space as ISO 32000-1, 7.2.2 names it. */
    boolean blank() {
        for (int i = start; i < file.length; i++) {
            if (WHITE.indexOf(file[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether there is an object which our reader, following the cross-reference table, does not see: a reader that
     * repairs files might show it instead of the signed one.
     */
    boolean hidesObjects(COSDocument before, COSDocument after) {
        String bytes = new String(file, start, file.length - start, StandardCharsets.ISO_8859_1);
        Map<COSObjectKey, Long> last = new HashMap<>();
        Matcher matcher = OBJECT.matcher(bytes);
        while (matcher.find()) {
            COSObjectKey key = key(matcher);
            String head = bytes.substring(matcher.end(), Math.min(bytes.length(), matcher.end() + HEAD));
            if (XREF_STREAM.matcher(head).find() && !before.getXrefTable().containsKey(key)) {
                continue;
            }
            last.put(key, (long) start + matcher.start());
        }
        return last.entrySet().stream().anyMatch(object -> !seen(object.getKey(), object.getValue(), after));
    }

    /** Whether the table leads to the object there, or to a later version of it in a compressed stream. */
    private boolean seen(COSObjectKey key, long position, COSDocument after) {
        Long entry = after.getXrefTable().get(key);
        if (entry == null) {
            return false;
        }
        if (entry < 0) {
            Long container = after.getXrefTable().get(new COSObjectKey(-entry, 0));
            return container != null && container > position;
        }
        int at = (int) Math.min(entry, file.length);
        while (at < file.length && file[at] >= 0 && file[at] <= ' ') {
            at++;
        }
        return at == position;
    }

    private static COSObjectKey key(Matcher matcher) {
        return new COSObjectKey(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
