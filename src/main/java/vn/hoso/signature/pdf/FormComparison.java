package vn.hoso.signature.pdf;

import static vn.hoso.signature.pdf.PageComparison.array;
import static vn.hoso.signature.pdf.SameObjects.dictionary;
import static vn.hoso.signature.pdf.SameObjects.key;
import static vn.hoso.signature.pdf.SameObjects.resolved;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The form: empty signature fields may have been signed, signed ones added, and text fields filled in which the signature
 * leaves open, if another signature follows. A time-stamp may be added where nothing of it is seen.
 */
final class FormComparison {

    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    private static final COSName TX = COSName.getPDFName("Tx");
    private static final Set<COSName> SIGNING =
            Set.of(COSName.V, COSName.AP, COSName.getPDFName("MK"), COSName.M, COSName.F, COSName.DA, COSName.P);
    /** A time-stamp says nothing to a reader of the page, so it may show nothing there. */
    private static final Set<COSName> STAMPING = Set.of(COSName.V, COSName.M, COSName.P);

    private static final Set<COSName> FILLING = Set.of(COSName.V, COSName.AP, COSName.M);
    private static final int MAX_DEPTH = 32;

    private final Permissions permissions;
    private final boolean signedAgain;
    private final SameObjects objects;
    private final Set<Alteration> found;
    private final Places places;
    private final Map<COSDictionary, SignatureDictionary> laterSignatures = new IdentityHashMap<>();

    FormComparison(
            Permissions permissions,
            List<SignatureDictionary> later,
            boolean signedAgain,
            SameObjects objects,
            Places places,
            Set<Alteration> found) {
        this.permissions = permissions;
        this.signedAgain = signedAgain;
        this.objects = objects;
        this.places = places;
        this.found = found;
        later.forEach(signature -> laterSignatures.put(signature.dictionary(), signature));
    }

    /** The form, its fields and their widgets. */
    static Set<COSObjectKey> keysOf(@Nullable COSBase form) {
        Set<COSObjectKey> keys = new HashSet<>();
        COSObjectKey own = key(form);
        if (own != null) {
            keys.add(own);
        }
        if (!(resolved(form) instanceof COSDictionary dictionary)) {
            return keys;
        }
        Deque<COSArray> open = new ArrayDeque<>(List.of(array(dictionary, COSName.FIELDS)));
        while (!open.isEmpty()) {
            for (COSBase field : open.pop()) {
                COSObjectKey key = key(field);
                if (key != null && keys.add(key) && resolved(field) instanceof COSDictionary node) {
                    open.push(array(node, COSName.KIDS));
                }
            }
        }
        return keys;
    }

    void compare(@Nullable COSBase before, @Nullable COSBase after) {
        if (resolved(before) instanceof COSStream || resolved(after) instanceof COSStream) {
            found.add(Alteration.FIELD_CHANGED);
            return;
        }
        COSDictionary was = dictionary(before).orElseGet(COSDictionary::new);
        COSDictionary is = dictionary(after).orElseGet(COSDictionary::new);
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (COSName name : names) {
            if (name.equals(COSName.FIELDS) && PageComparison.isListOrNothing(was, is, name)) {
                compareFields(array(was, name), array(is, name));
            } else if (!mayChange(name, was, is) && !objects.same(was.getItem(name), is.getItem(name))) {
                found.add(Alteration.FIELD_CHANGED);
            }
        }
    }

    private boolean mayChange(COSName name, COSDictionary was, COSDictionary is) {
        if (name.equals(NEED_APPEARANCES)) {
            // Readers would draw the fields anew, not as they were signed
            return !(is.getDictionaryObject(name) instanceof COSBoolean flag && flag.getValue());
        }
        if (name.equals(COSName.DA)) {
            return !was.containsKey(name);
        }
        return name.equals(SIG_FLAGS) || name.equals(COSName.DR) && onlyAdded(was.getItem(name), is.getItem(name), 0);
    }

    /** Programs that fill in a field add the fonts they need to the resources of the form. */
    private boolean onlyAdded(@Nullable COSBase before, @Nullable COSBase after, int depth) {
        COSBase was = resolved(before);
        if (was == null) {
            return true;
        }
        if (depth > 1 || was instanceof COSStream || !(was instanceof COSDictionary old)) {
            return objects.same(before, after);
        }
        return resolved(after) instanceof COSDictionary now
                && old.keySet().stream().allMatch(name -> onlyAdded(old.getItem(name), now.getItem(name), depth + 1));
    }

    private void compareFields(COSArray before, COSArray after) {
        if (after.size() < before.size()) {
            found.add(Alteration.FIELD_CHANGED);
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            compareField(before.get(i), after.get(i), new Parent("", null, Change.NONE, 0));
        }
        for (int i = before.size(); i < after.size(); i++) {
            if (!(after.getObject(i) instanceof COSDictionary added) || !acceptNewField(added)) {
                found.add(Alteration.FIELD_CHANGED);
            }
        }
    }

    private void compareField(@Nullable COSBase before, @Nullable COSBase after, Parent parent) {
        Optional<COSDictionary> was = dictionary(before);
        Optional<COSDictionary> is = dictionary(after);
        if (parent.depth > MAX_DEPTH || !Objects.equals(key(before), key(after)) || was.isEmpty() || is.isEmpty()) {
            found.add(Alteration.FIELD_CHANGED);
            return;
        }
        compareField(was.get(), is.get(), parent);
    }

    private void compareField(COSDictionary was, COSDictionary is, Parent parent) {
        String partial = was.getString(COSName.T);
        String name = partial == null ? parent.name : parent.name.isEmpty() ? partial : parent.name + "." + partial;
        COSName ownType = was.getCOSName(COSName.FT);
        COSName type = ownType == null ? parent.type : ownType;
        Change change = partial == null ? parent.change : change(was, is, name, type);
        if (change.by != null) {
            places.use(is, change.by);
        }
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (COSName entry : names) {
            if (entry.equals(COSName.KIDS) && PageComparison.isListOrNothing(was, is, entry)) {
                compareKids(array(was, entry), array(is, entry), new Parent(name, type, change, parent.depth + 1));
            } else if (!change.entries.contains(entry) && !objects.same(was.getItem(entry), is.getItem(entry))) {
                found.add(Alteration.FIELD_CHANGED);
            }
        }
    }

    private void compareKids(COSArray was, COSArray is, Parent parent) {
        if (was.size() != is.size()) {
            found.add(Alteration.FIELD_CHANGED);
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            compareField(was.get(i), is.get(i), parent);
        }
    }

    private Change change(COSDictionary was, COSDictionary is, String name, @Nullable COSName type) {
        if (COSName.SIG.equals(type)) {
            SignatureDictionary by = resolved(was.getItem(COSName.V)) == null ? laterSignature(is) : null;
            return by == null ? Change.NONE : new Change(by.timeStamp() ? STAMPING : SIGNING, by);
        }
        boolean open = TX.equals(type) && signedAgain && permissions.leavesOpen(name);
        return open ? new Change(FILLING, null) : Change.NONE;
    }

    private @Nullable SignatureDictionary laterSignature(COSDictionary field) {
        return field.getDictionaryObject(COSName.V) instanceof COSDictionary value ? laterSignatures.get(value) : null;
    }

    private boolean acceptNewField(COSDictionary field) {
        SignatureDictionary by = COSName.SIG.equals(field.getCOSName(COSName.FT)) ? laterSignature(field) : null;
        COSArray kids = array(field, COSName.KIDS);
        if (by == null || kids.size() > 1 || hasActions(field)) {
            return false;
        }
        COSDictionary place = kids.size() == 1 && kids.getObject(0) instanceof COSDictionary widget ? widget : field;
        if (hasActions(place) || place.containsKey(COSName.KIDS)) {
            return false;
        }
        if (by.timeStamp() && Area.of(place).visible()) {
            return false;
        }
        if (permissions.certifies() && Area.of(place).visible()) {
            found.add(Alteration.NOT_PERMITTED);
        }
        places.add(place, by);
        return true;
    }

    private static boolean hasActions(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.A) || dictionary.containsKey(COSName.AA);
    }

    /** What a field hands down to its kids. */
    private record Parent(String name, @Nullable COSName type, Change change, int depth) {}

    /** Which entries of a field may be others than before, and by which later signature. */
    private record Change(Set<COSName> entries, @Nullable SignatureDictionary by) {
        private static final Change NONE = new Change(Set.of(), null);
    }
}
