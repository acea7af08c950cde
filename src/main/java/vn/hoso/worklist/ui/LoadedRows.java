package vn.hoso.worklist.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkRow;

/** The part of a list that has been read so far; a grid asks by position, the list goes on by cursor. */
final class LoadedRows {

    private final Function<WorkItemQuery.@Nullable Cursor, WorkItemQuery.RowPage> pages;
    private final List<WorkRow> rows = new ArrayList<>();
    private WorkItemQuery.@Nullable Cursor next;
    private boolean begun;

    LoadedRows(Function<WorkItemQuery.@Nullable Cursor, WorkItemQuery.RowPage> pages) {
        this.pages = pages;
    }

    Stream<WorkRow> range(int offset, int limit) {
        while (rows.size() < offset + limit && (!begun || next != null)) {
            WorkItemQuery.RowPage page = pages.apply(next);
            begun = true;
            rows.addAll(page.rows());
            next = page.next();
        }
        int end = Math.min(rows.size(), offset + limit);
        return offset >= end ? Stream.empty() : rows.subList(offset, end).stream();
    }

    /** Those read so far. */
    List<WorkRow> loaded() {
        return rows;
    }

    void forget() {
        rows.clear();
        next = null;
        begun = false;
    }
}
