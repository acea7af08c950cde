package vn.hoso.modelling;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal does to one file of a procedure.
 *
 * @param name the file's name in the folder
 * @param lines the difference, line by line in the unified form ({@code +}, {@code -}, context); all lines of a file that
 *     is added or taken away
 */
public record FileChange(String name, Kind kind, List<String> lines) {

    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    private static final int CONTEXT = 3;

    /** The change from one content to another; null where there is none. One of the two may be missing. */
    static @Nullable FileChange between(String name, byte @Nullable [] before, byte @Nullable [] after) {
        if (before == null) {
            return new FileChange(name, Kind.ADDED, prefixed("+", after));
        }
        if (after == null) {
            return new FileChange(name, Kind.REMOVED, prefixed("-", before));
        }
        List<String> old = lines(before);
        Patch<String> patch = DiffUtils.diff(old, lines(after));
        return patch.getDeltas().isEmpty()
                ? null
                : new FileChange(
                        name,
                        Kind.CHANGED,
                        // The first two lines of the unified form name the file twice.
                        UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, CONTEXT).stream()
                                .skip(2)
                                .toList());
    }

    private static List<String> prefixed(String sign, byte @Nullable [] content) {
        return content == null
                ? List.of()
                : lines(content).stream().map(line -> sign + line).toList();
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
