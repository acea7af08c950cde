package vn.hoso.signature.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PDF file whose signatures are inspected.
 *
 * <p>The rule: the range of the last signature ends at the end of the file, or what follows holds only validation data
 * (DSS/VRI, ETSI EN 319 142-1, 5.4.2) or document time-stamps. After an earlier signature further signatures may follow,
 * and what they themselves need; and text fields which the earlier signature leaves open may have been filled in before
 * the next one. The library's own comparison is not enough: it accepts manipulated files.
 */
public final class SignedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SignedFile.class);
    private static final byte[] RANGE = "/ByteRange".getBytes(StandardCharsets.US_ASCII);

    private SignedFile() {}

    /** Inspects a file. Hostile input yields findings, never an exception. */
    public static Inspection inspect(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<SignatureDictionary> signatures = SignatureDictionary.allIn(document, file);
            List<Inspection.Finding> findings = new ArrayList<>();
            for (SignatureDictionary signature : signatures) {
                findings.add(new Inspection.Finding(
                        signature.timeStamp(),
                        signature.range(),
                        signature.sound() && signature.end() == file.length,
                        alterations(signature, signatures, document, file)));
            }
            findings.sort(Comparator.comparingLong(SignedFile::endOf));
            return new Inspection(true, false, findings, signatures.isEmpty() && contains(file, RANGE));
        } catch (InvalidPasswordException locked) {
            return new Inspection(false, true, List.of(), contains(file, RANGE));
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            return new Inspection(false, false, List.of(), contains(file, RANGE));
        }
    }

    private static Set<Alteration> alterations(
            SignatureDictionary signature, List<SignatureDictionary> all, PDDocument document, byte[] file) {
        if (!signature.sound()) {
            return EnumSet.of(signature.range().isEmpty() ? Alteration.BROKEN_SIGNATURE : Alteration.BYTE_RANGE);
        }
        Tail tail = new Tail(file, (int) signature.end());
        if (tail.blank()) {
            return Set.of();
        }
        try (PDDocument before = Loader.loadPDF(Arrays.copyOf(file, (int) signature.end()))) {
            List<SignatureDictionary> later = all.stream()
                    .filter(other -> other.sound() && other.end() > signature.end())
                    .toList();
            Set<Alteration> found = new RevisionComparison(before, document, signature, later).alterations();
            if (tail.hidesObjects(before.getDocument(), document.getDocument())) {
                found.add(Alteration.HIDDEN_OBJECT);
            }
            return found;
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            LOG.debug("The signed part of a file cannot be read", unreadable);
            return EnumSet.of(Alteration.SIGNED_PART_UNREADABLE);
        }
    }

    private static long endOf(Inspection.Finding finding) {
        return finding.range().size() == 4
                ? finding.range().get(2) + finding.range().get(3)
                : Long.MAX_VALUE;
    }

    private static boolean contains(byte[] file, byte[] word) {
        for (int i = 0; i + word.length <= file.length; i++) {
            int j = 0;
            while (j < word.length && file[i + j] == word[j]) {
                j++;
            }
            if (j == word.length) {
                return true;
            }
        }
        return false;
    }
}
