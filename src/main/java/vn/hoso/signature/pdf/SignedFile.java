package vn.hoso.signature.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.signature.pdf.Inspection.State;

/**
 * A PDF file whose signatures are inspected.
 *
 * <p>The rule: the range of the last signature ends at the end of the file, or what follows holds only validation data
 * (DSS/VRI, ETSI EN 319 142-1, 5.4.2) or document time-stamps, which nobody sees on a page. After an earlier signature
 * further signatures may follow, and what they themselves need; and text fields which the earlier signature leaves open
 * may have been filled in before the next one. The library's own comparison is not enough: it accepts manipulated files.
 */
public final class SignedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SignedFile.class);
    private static final int MOST_SIGNATURES = 50;
    private static final Pattern RANGE = Pattern.compile("/ByteRange\\s*(\\[|null|[0-9])");
    private static final int HEADER_WITHIN = 1024;

    private SignedFile() {}

    /**
     * Inspects a file. Hostile input yields findings.
     *
     * @throws OutOfTime if the deadline passes
     */
    public static Inspection inspect(byte[] file, Deadline deadline) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<SignatureDictionary> signatures = SignatureDictionary.allIn(document, file, MOST_SIGNATURES, deadline);
            if (signatures.size() > MOST_SIGNATURES) {
                return Inspection.without(State.TOO_MANY);
            }
            List<Inspection.Finding> findings = new ArrayList<>();
            for (SignatureDictionary signature : signatures) {
                deadline.check();
                findings.add(finding(signature, signatures, document, file, deadline));
            }
            findings.sort(Comparator.comparingLong(SignedFile::endOf));
            return signatures.isEmpty() && namesRange(file)
                    ? Inspection.without(State.LEFTOVERS)
                    : new Inspection(State.READ, findings);
        } catch (InvalidPasswordException locked) {
            return Inspection.without(State.LOCKED);
        } catch (OutOfTime late) {
            throw late;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return Inspection.without(looksLikePdf(file) && namesRange(file) ? State.LEFTOVERS : State.UNREADABLE);
        }
    }

    private static Inspection.Finding finding(
            SignatureDictionary signature,
            List<SignatureDictionary> all,
            PDDocument document,
            byte[] file,
            Deadline deadline) {
        if (!signature.sound()) {
            return finding(
                    signature,
                    false,
                    EnumSet.of(signature.range().isEmpty() ? Alteration.BROKEN_SIGNATURE : Alteration.BYTE_RANGE),
                    List.of());
        }
        Tail tail = new Tail(file, (int) signature.end());
        if (tail.blank()) {
            return finding(signature, true, Set.of(), List.of());
        }
        try (PDDocument before = Loader.loadPDF(Arrays.copyOf(file, (int) signature.end()))) {
            List<SignatureDictionary> later = all.stream()
                    .filter(other -> other.sound() && other.end() > signature.end())
                    .toList();
            RevisionComparison comparison = new RevisionComparison(before, document, signature, later, deadline);
            Set<Alteration> found = comparison.alterations();
            if (tail.hidesObjects(before.getDocument(), document.getDocument())) {
                found.add(Alteration.HIDDEN_OBJECT);
            }
            List<Inspection.Cover> covers =
                    found.isEmpty() ? comparison.places().covers(before, document, deadline) : List.of();
            return finding(signature, false, found, covers);
        } catch (OutOfTime late) {
            throw late;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            LOG.debug("The signed part of a file cannot be read", unreadable);
            return finding(signature, false, EnumSet.of(Alteration.SIGNED_PART_UNREADABLE), List.of());
        }
    }

    private static Inspection.Finding finding(
            SignatureDictionary signature,
            boolean wholeFile,
            Set<Alteration> alterations,
            List<Inspection.Cover> covers) {
        return new Inspection.Finding(signature.timeStamp(), signature.range(), wholeFile, alterations, covers);
    }

    private static long endOf(Inspection.Finding finding) {
        return finding.range().size() == 4
                ? finding.range().get(2) + finding.range().get(3)
                : Long.MAX_VALUE;
    }

    private static boolean namesRange(byte[] file) {
        return RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1)).find();
    }

    private static boolean looksLikePdf(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.min(HEADER_WITHIN, text.length())).contains("%PDF-")
                || text.contains("startxref");
    }
}
