package vn.hoso.worklist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the worklist that an officer keeps under a name.
 *
 * @param name the officer's own, told apart from their other ones
 */
public record SavedView(UUID id, String name, Criteria criteria) {

    /**
     * What the list is narrowed to.
     *
     * @param title the procedure's name in Vietnamese; null for any
     * @param text a part of the code or of the name of whom it concerns; null for all
     */
    public record Criteria(
            WorkItemQuery.Box box,
            Standing standing,
            @Nullable String title,
            @Nullable String text) {}
}
