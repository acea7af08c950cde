package vn.hoso.document;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the stamp of a state secret (MẬT, TỐI MẬT, TUYỆT MẬT): such papers do not belong into this system. It is looked
 * for in the name of a file and, as a line of its own, in the text of a PDF's first page. A picture, and so a page that
 * was scanned without text, cannot be judged: there only the officer's eye helps.
 */
public final class SecrecyMark {

    private static final Logger LOG = LoggerFactory.getLogger(SecrecyMark.class);
    private static final Pattern STAMP =
            Pattern.compile("(?:ĐỘ MẬT ?:? ?)?\\P{L}*(TUYỆT MẬT|TỐI MẬT|MẬT)\\P{L}*", Pattern.UNICODE_CASE);
    private static final Set<String> HIGHER = Set.of("TỐI", "TUYỆT");

    /** Words that make an ordinary one of it: secret, confidential; password, density, cipher, honey, cuisine. */
    private static final Set<String> ORDINARY_BEFORE = Set.of("BÍ", "BẢO", "CƠ", "THÂN", "ONG");

    private static final Set<String> ORDINARY_AFTER = Set.of("KHẨU", "ĐỘ", "MÃ", "VỤ", "THƯ", "ONG", "THIẾT", "NGỮ");

    private SecrecyMark() {}

    /** The mark that the name of the file or its first page carries. */
    public static Optional<String> on(byte[] content, String fileName) {
        return inName(fileName)
                .or(() -> Documents.typeOf(content).equals("application/pdf") ? onPage(content) : none());
    }

    private static Optional<String> inName(String fileName) {
        List<String> words = List.of(normal(fileName).split("[^\\p{L}]+"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String before = i == 0 ? "" : upper(words.get(i - 1));
            String after = i + 1 == words.size() ? "" : upper(words.get(i + 1));
            if (upper(word).equals("MẬT") && HIGHER.contains(before)) {
                return Optional.of(before + " MẬT");
            }
            if (word.equals("MẬT") && !ORDINARY_BEFORE.contains(before) && !ORDINARY_AFTER.contains(after)) {
                return Optional.of("MẬT");
            }
        }
        return none();
    }

    private static Optional<String> onPage(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper text = new PDFTextStripper();
            text.setStartPage(1);
            text.setEndPage(1);
            return normal(text.getText(document))
                    .lines()
                    .map(line -> STAMP.matcher(line.strip().replaceAll("\\s+", " ")))
                    .filter(Matcher::matches)
                    .map(stamp -> stamp.group(1))
                    .findFirst();
        } catch (IOException | RuntimeException unreadable) {
            LOG.debug("The text of a scan cannot be read", unreadable);
            return none();
        }
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.of("vi"));
    }

    private static Optional<String> none() {
        return Optional.empty();
    }
}
