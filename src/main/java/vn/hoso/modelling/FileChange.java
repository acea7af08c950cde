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
 * @param lines the difference, line by line in the unified form ({@code +}, {@code -}, context); empty when a file is
 *     only added or taken away
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
            return new FileChange(name, Kind.ADDED, List.of());
        }
        if (after == null) {
            return new FileChange(name, Kind.REMOVED, List.of());
        }
        List<String> old = lines(before);
        Patch<String> patch = DiffUtils.diff(old, lines(after));
        return patch.getDeltas().isEmpty()
                ? null
                : new FileChange(
                        name,
                        Kind.CHANGED,
                        List.copyOf(UnifiedDiffUtils.generateUnifiedDiff(name, name, old, patch, CONTEXT)));
    }

    private static List<String> lines(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).lines().toList();
    }
}
