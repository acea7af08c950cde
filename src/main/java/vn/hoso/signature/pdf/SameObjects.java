package vn.hoso.signature.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * Whether two objects are the same with everything they refer to. Without recursion: hostile files nest deeply. Objects
 * with a rule of their own (pages, fields, ...) only have to be the same object; their content is judged elsewhere.
 */
final class SameObjects {

    /**
     * Entries that lead to what is drawn. An object with a rule of its own must not be reached through them: the rules for
     * fields and pages let entries change which a resource would draw.
     */
    private static final Set<COSName> DRAWN = Set.of(
            COSName.RESOURCES,
            COSName.XOBJECT,
            COSName.FONT,
            COSName.CHAR_PROCS,
            COSName.PATTERN,
            COSName.EXT_G_STATE,
            COSName.COLORSPACE,
            COSName.SHADING,
            COSName.PROPERTIES,
            COSName.AP,
            COSName.N);

    private final Set<COSObjectKey> judgedElsewhere;
    private final Deadline deadline;
    private final Set<Pair> seen = new HashSet<>();

    SameObjects(Set<COSObjectKey> judgedElsewhere, Deadline deadline) {
        this.judgedElsewhere = judgedElsewhere;
        this.deadline = deadline;
    }

    boolean same(@Nullable COSBase before, @Nullable COSBase after) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(new Step(before, after));
        while (!open.isEmpty()) {
            deadline.check();
            Step step = open.pop();
            if (!same(step.before, step.after, open)) {
                return false;
            }
        }
        return true;
    }

    private boolean same(@Nullable COSBase before, @Nullable COSBase after, Deque<Step> open) {
        COSObjectKey left = key(before);
        COSObjectKey right = key(after);
        if (isJudgedElsewhere(before) || isJudgedElsewhere(after)) {
            return Objects.equals(left, right);
        }
        if (left != null && right != null && !seen.add(new Pair(left, right))) {
            return true;
        }
        COSBase a = resolved(before);
        COSBase b = resolved(after);
        if (a == null || b == null) {
            return a == b;
        }
        return switch (a) {
            case COSStream stream ->
                b instanceof COSStream other
                        && sameBytes(stream, other)
                        && sameEntries(stream, other, open, COSName.LENGTH);
            case COSDictionary dictionary ->
                !(b instanceof COSStream)
                        && b instanceof COSDictionary other
                        && sameEntries(dictionary, other, open, null);
            case COSArray array -> b instanceof COSArray other && sameItems(array, other, open);
            case COSString string -> b instanceof COSString other && Arrays.equals(string.getBytes(), other.getBytes());
            case COSNumber number ->
                b instanceof COSNumber other
                        && Float.compare(number.floatValue(), other.floatValue()) == 0
                        && number.longValue() == other.longValue();
            default -> a.equals(b);
        };
    }

    private boolean isJudgedElsewhere(@Nullable COSBase raw) {
        COSObjectKey key = key(raw);
        return key != null && judgedElsewhere.contains(key);
    }

    private boolean sameEntries(COSDictionary before, COSDictionary after, Deque<Step> open, @Nullable COSName except) {
        Set<COSName> names = new HashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (COSName name : names) {
            if (DRAWN.contains(name) && isJudgedElsewhere(after.getItem(name))) {
                return false;
            }
            if (!name.equals(except)) {
                open.push(new Step(before.getItem(name), after.getItem(name)));
            }
        }
        return true;
    }

    private static boolean sameItems(COSArray before, COSArray after, Deque<Step> open) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            open.push(new Step(before.get(i), after.get(i)));
        }
        return true;
    }

    private static boolean sameBytes(COSStream before, COSStream after) {
        try (InputStream left = before.createRawInputStream();
                InputStream right = after.createRawInputStream()) {
            return Arrays.equals(left.readAllBytes(), right.readAllBytes());
        } catch (IOException unreadable) {
            return false;
        }
    }

    static @Nullable COSObjectKey key(@Nullable COSBase raw) {
        return raw instanceof COSObject reference ? reference.getKey() : null;
    }

    static @Nullable COSBase resolved(@Nullable COSBase raw) {
        COSBase object = raw instanceof COSObject reference ? reference.getObject() : raw;
        return object instanceof COSNull ? null : object;
    }

    /** The dictionary behind it; empty where it is none, or one with bytes of its own, which no page, field or form is. */
    static Optional<COSDictionary> dictionary(@Nullable COSBase raw) {
        return resolved(raw) instanceof COSDictionary dictionary && !(dictionary instanceof COSStream)
                ? Optional.of(dictionary)
                : Optional.empty();
    }

    private record Pair(COSObjectKey before, COSObjectKey after) {}

    private record Step(@Nullable COSBase before, @Nullable COSBase after) {}
}
