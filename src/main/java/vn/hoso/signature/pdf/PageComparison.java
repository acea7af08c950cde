package vn.hoso.signature.pdf;

import static vn.hoso.signature.pdf.SameObjects.dictionary;
import static vn.hoso.signature.pdf.SameObjects.key;
import static vn.hoso.signature.pdf.SameObjects.resolved;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.jspecify.annotations.Nullable;

/** Pages stay as they were; to their annotations only the places of later signatures may be added. */
final class PageComparison {

    private final SameObjects objects;
    private final Places places;
    private final Set<Alteration> found;
    private final Set<COSObjectKey> walked = new HashSet<>();

    PageComparison(SameObjects objects, Places places, Set<Alteration> found) {
        this.objects = objects;
        this.places = places;
        this.found = found;
    }

    /** The page tree: nodes and pages. */
    static Set<COSObjectKey> keysOf(@Nullable COSBase root) {
        Set<COSObjectKey> keys = new HashSet<>();
        Deque<COSBase> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            COSBase node = open.pop();
            COSObjectKey key = key(node);
            if (key == null || !keys.add(key) || !(resolved(node) instanceof COSDictionary dictionary)) {
                continue;
            }
            if (dictionary.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                kids.forEach(kid -> {
                    if (kid != null) {
                        open.push(kid);
                    }
                });
            }
        }
        return keys;
    }

    void compare(@Nullable COSBase before, @Nullable COSBase after) {
        Deque<COSBase[]> open = new ArrayDeque<>();
        push(open, before, after);
        while (!open.isEmpty()) {
            COSBase[] pair = open.pop();
            COSObjectKey key = key(pair[0]);
            Optional<COSDictionary> was = dictionary(pair[0]);
            Optional<COSDictionary> is = dictionary(pair[1]);
            if (key == null || !key.equals(key(pair[1])) || was.isEmpty() || is.isEmpty()) {
                found.add(Alteration.PAGES_CHANGED);
            } else if (walked.add(key)) {
                compareNodes(was.get(), is.get(), open);
            }
        }
    }

    private void compareNodes(COSDictionary was, COSDictionary is, Deque<COSBase[]> open) {
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (COSName name : names) {
            if (name.equals(COSName.KIDS) && isListOrNothing(was, is, name)) {
                compareKids(was, is, open);
            } else if (name.equals(COSName.ANNOTS) && isListOrNothing(was, is, name)) {
                compareAnnotations(was, is);
            } else if (!objects.same(was.getItem(name), is.getItem(name))) {
                found.add(Alteration.PAGES_CHANGED);
            }
        }
    }

    private void compareKids(COSDictionary was, COSDictionary is, Deque<COSBase[]> open) {
        COSArray before = array(was, COSName.KIDS);
        COSArray after = array(is, COSName.KIDS);
        if (before.size() != after.size()) {
            found.add(Alteration.PAGES_CHANGED);
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            push(open, before.get(i), after.get(i));
        }
    }

    private void compareAnnotations(COSDictionary was, COSDictionary is) {
        COSArray before = array(was, COSName.ANNOTS);
        COSArray after = array(is, COSName.ANNOTS);
        boolean kept = after.size() >= before.size();
        for (int i = 0; kept && i < before.size(); i++) {
            kept = Objects.equals(key(before.get(i)), key(after.get(i))) && objects.same(before.get(i), after.get(i));
        }
        for (int i = before.size(); kept && i < after.size(); i++) {
            kept = after.getObject(i) instanceof COSDictionary added && places.isNew(added, is);
        }
        if (!kept) {
            found.add(Alteration.ANNOTATION_CHANGED);
        }
    }

    private static void push(Deque<COSBase[]> open, @Nullable COSBase before, @Nullable COSBase after) {
        open.push(new COSBase[] {
            before == null ? org.apache.pdfbox.cos.COSNull.NULL : before,
            after == null ? org.apache.pdfbox.cos.COSNull.NULL : after
        });
    }

    static boolean isListOrNothing(COSDictionary was, COSDictionary is, COSName name) {
        return isListOrNothing(was.getItem(name)) && isListOrNothing(is.getItem(name));
    }

    private static boolean isListOrNothing(@Nullable COSBase raw) {
        COSBase value = resolved(raw);
        return value == null || value instanceof COSArray;
    }

    static COSArray array(COSDictionary owner, COSName name) {
        return owner.getDictionaryObject(name) instanceof COSArray array ? array : new COSArray();
    }
}
