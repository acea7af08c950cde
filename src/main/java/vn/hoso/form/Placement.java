package vn.hoso.form;

import org.jspecify.annotations.Nullable;

/**
 * Where a component stands on a wide screen; a phone shows everything in one column.
 *
 * @param row components of the same row, one after the other, stand side by side; without it the component has a row of
 *     its own
 * @param columns 2 to 16 of the row's sixteen; without it what the others of the row leave, shared equally
 */
public record Placement(@Nullable String row, @Nullable Integer columns) {

    /** The width of every row. */
    public static final int ROW_COLUMNS = 16;

    static final Placement OWN_ROW = new Placement(null, null);
}
