package vn.hoso.signature.pdf;

import static vn.hoso.signature.pdf.SameObjects.dictionary;
import static vn.hoso.signature.pdf.SameObjects.key;
import static vn.hoso.signature.pdf.SameObjects.resolved;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The document as it was signed against the document as it is now. What is not expressly allowed is an alteration. */
final class RevisionComparison {

    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final COSName EXTENSIONS = COSName.getPDFName("Extensions");

    private final COSDictionary before;
    private final COSDictionary after;
    private final Permissions permissions;
    private final List<SignatureDictionary> later;
    private final Deadline deadline;
    private final Places places = new Places();
    private final Set<Alteration> found = EnumSet.noneOf(Alteration.class);

    RevisionComparison(
            PDDocument before,
            PDDocument after,
            SignatureDictionary signature,
            List<SignatureDictionary> later,
            Deadline deadline) {
        this.before = before.getDocument().getTrailer();
        this.after = after.getDocument().getTrailer();
        this.permissions = Permissions.of(signature.dictionary());
        this.later = later;
        this.deadline = deadline;
    }

    /** Where the later signatures are shown; known after {@link #alterations}. */
    Places places() {
        return places;
    }

    Set<Alteration> alterations() {
        COSBase rootBefore = before.getItem(COSName.ROOT);
        COSBase rootAfter = after.getItem(COSName.ROOT);
        COSObjectKey key = key(rootBefore);
        Optional<COSDictionary> catalogBefore = dictionary(rootBefore);
        Optional<COSDictionary> catalogAfter = dictionary(rootAfter);
        if (key == null || !key.equals(key(rootAfter)) || catalogBefore.isEmpty() || catalogAfter.isEmpty()) {
            found.add(Alteration.DOCUMENT_CHANGED);
            return found;
        }
        boolean signedAgain = later.stream().anyMatch(signature -> !signature.timeStamp());
        if (signedAgain && permissions.forbidsSignatures()) {
            found.add(Alteration.NOT_PERMITTED);
        }
        compareCatalogs(catalogBefore.get(), catalogAfter.get(), key, signedAgain);
        if (later.isEmpty() && !validationDataAdded(catalogBefore.get(), catalogAfter.get())) {
            found.add(Alteration.APPENDED_DATA);
        }
        return found;
    }

    private void compareCatalogs(COSDictionary was, COSDictionary is, COSObjectKey key, boolean signedAgain) {
        Set<COSObjectKey> judgedElsewhere = new HashSet<>(Set.of(key));
        SameObjects objects = new SameObjects(judgedElsewhere, deadline);
        FormComparison form = new FormComparison(permissions, later, signedAgain, objects, places, found);
        PageComparison pages = new PageComparison(objects, places, found);
        judgedElsewhere.addAll(PageComparison.keysOf(was.getItem(COSName.PAGES)));
        judgedElsewhere.addAll(FormComparison.keysOf(was.getItem(COSName.ACRO_FORM)));

        form.compare(was.getItem(COSName.ACRO_FORM), is.getItem(COSName.ACRO_FORM));
        pages.compare(was.getItem(COSName.PAGES), is.getItem(COSName.PAGES));
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeAll(Set.of(COSName.ACRO_FORM, COSName.PAGES));
        for (COSName name : names) {
            if (!mayChange(name, is.getItem(name)) && !objects.same(was.getItem(name), is.getItem(name))) {
                found.add(Alteration.DOCUMENT_CHANGED);
            }
        }
        if (!objects.same(before.getItem(COSName.ENCRYPT), after.getItem(COSName.ENCRYPT))) {
            found.add(Alteration.DOCUMENT_CHANGED);
        }
    }

    /** What signing and archiving programs write beside their own, and what no page shows. */
    private static boolean mayChange(COSName name, @Nullable COSBase now) {
        COSBase value = resolved(now);
        if (name.equals(DSS) || name.equals(EXTENSIONS)) {
            return value instanceof COSDictionary && !(value instanceof COSStream);
        }
        if (name.equals(COSName.METADATA)) {
            return value instanceof COSStream;
        }
        return name.equals(COSName.VERSION) && value instanceof COSName;
    }

    private boolean validationDataAdded(COSDictionary was, COSDictionary is) {
        return resolved(is.getItem(DSS)) instanceof COSDictionary
                && !new SameObjects(Set.of(), deadline).same(was.getItem(DSS), is.getItem(DSS));
    }
}
