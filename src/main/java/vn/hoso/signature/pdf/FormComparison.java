package vn.hoso.signature.pdf;

import static vn.hoso.signature.pdf.PageComparison.array;
import static vn.hoso.signature.pdf.SameObjects.key;
import static vn.hoso.signature.pdf.SameObjects.resolved;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
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
 * leaves open, if another signature follows.
 */
final class FormComparison {

    private static final COSName NEED_APPEARANCES = COSName.getPDFName("NeedAppearances");
    private static final COSName SIG_FLAGS = COSName.getPDFName("SigFlags");
    private static final COSName TX = COSName.getPDFName("Tx");
    private static final Set<COSName> SIGNING =
            Set.of(COSName.V, COSName.AP, COSName.getPDFName("MK"), COSName.M, COSName.F, COSName.DA, COSName.P);
    private static final Set<COSName> FILLING = Set.of(COSName.V, COSName.AP, COSName.M);
    private static final int MAX_DEPTH = 32;

    private final Permissions permissions;
    private final boolean signedAgain;
    private final SameObjects objects;
    private final Set<Alteration> found;
    private final Set<COSDictionary> laterSignatures = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSDictionary> newPlaces = Collections.newSetFromMap(new IdentityHashMap<>());

    FormComparison(
            Permissions permissions,
            List<SignatureDictionary> later,
            boolean signedAgain,
            SameObjects objects,
            Set<Alteration> found) {
        this.permissions = permissions;
        this.signedAgain = signedAgain;
        this.objects = objects;
        this.found = found;
        later.forEach(signature -> laterSignatures.add(signature.dictionary()));
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
        COSDictionary was = resolved(before) instanceof COSDictionary form ? form : new COSDictionary();
        if (!(resolved(after) instanceof COSDictionary is)) {
            if (!was.keySet().isEmpty()) {
                found.add(Alteration.FIELD_CHANGED);
            }
            return;
        }
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (COSName name : names) {
            if (name.equals(COSName.FIELDS)) {
                compareFields(array(was, name), array(is, name));
            } else if (!mayChange(name, was, is) && !objects.same(was.getItem(name), is.getItem(name))) {
                found.add(Alteration.FIELD_CHANGED);
            }
        }
    }

    /** Whether an added annotation is the place of a signature that was made later, and not large enough to hide a text. */
    boolean isPlaceOfLaterSignature(COSDictionary annotation, COSDictionary page) {
        return newPlaces.contains(annotation)
                && COSName.getPDFName("Widget").equals(annotation.getCOSName(COSName.SUBTYPE))
                && Area.of(annotation).isSmallOn(page);
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
            compareField(before.get(i), after.get(i), "", null, Set.of(), 0);
        }
        for (int i = before.size(); i < after.size(); i++) {
            if (!(after.getObject(i) instanceof COSDictionary added) || !acceptNewField(added)) {
                found.add(Alteration.FIELD_CHANGED);
            }
        }
    }

    private void compareField(
            @Nullable COSBase before,
            @Nullable COSBase after,
            String parentName,
            @Nullable COSName parentType,
            Set<COSName> parentMayChange,
            int depth) {
        if (depth > MAX_DEPTH
                || !Objects.equals(key(before), key(after))
                || !(resolved(before) instanceof COSDictionary was)
                || !(resolved(after) instanceof COSDictionary is)) {
            found.add(Alteration.FIELD_CHANGED);
            return;
        }
        String partial = was.getString(COSName.T);
        String name = partial == null ? parentName : parentName.isEmpty() ? partial : parentName + "." + partial;
        COSName ownType = was.getCOSName(COSName.FT);
        COSName type = ownType == null ? parentType : ownType;
        Set<COSName> mayChange = partial == null ? parentMayChange : mayChange(was, is, name, type);
        Set<COSName> names = new HashSet<>(was.keySet());
        names.addAll(is.keySet());
        for (COSName entry : names) {
            if (entry.equals(COSName.KIDS)) {
                compareKids(array(was, entry), array(is, entry), name, type, mayChange, depth);
            } else if (!mayChange.contains(entry) && !objects.same(was.getItem(entry), is.getItem(entry))) {
                found.add(Alteration.FIELD_CHANGED);
            }
        }
    }

    private void compareKids(
            COSArray was, COSArray is, String name, @Nullable COSName type, Set<COSName> mayChange, int depth) {
        if (was.size() != is.size()) {
            found.add(Alteration.FIELD_CHANGED);
            return;
        }
        for (int i = 0; i < was.size(); i++) {
            compareField(was.get(i), is.get(i), name, type, mayChange, depth + 1);
        }
    }

    private Set<COSName> mayChange(COSDictionary was, COSDictionary is, String name, @Nullable COSName type) {
        if (COSName.SIG.equals(type)) {
            boolean signedLater = resolved(was.getItem(COSName.V)) == null
                    && is.getDictionaryObject(COSName.V) instanceof COSDictionary value
                    && laterSignatures.contains(value);
            return signedLater ? SIGNING : Set.of();
        }
        return TX.equals(type) && signedAgain && permissions.leavesOpen(name) ? FILLING : Set.of();
    }

    private boolean acceptNewField(COSDictionary field) {
        boolean signed = COSName.SIG.equals(field.getCOSName(COSName.FT))
                && field.getDictionaryObject(COSName.V) instanceof COSDictionary value
                && laterSignatures.contains(value);
        COSArray kids = array(field, COSName.KIDS);
        if (!signed || kids.size() > 1 || hasActions(field)) {
            return false;
        }
        COSDictionary place = kids.size() == 1 && kids.getObject(0) instanceof COSDictionary widget ? widget : field;
        if (hasActions(place) || place.containsKey(COSName.KIDS)) {
            return false;
        }
        if (permissions.certifies() && Area.of(place).visible()) {
            found.add(Alteration.NOT_PERMITTED);
        }
        newPlaces.add(place);
        return true;
    }

    private static boolean hasActions(COSDictionary dictionary) {
        return dictionary.containsKey(COSName.A) || dictionary.containsKey(COSName.AA);
    }
}
