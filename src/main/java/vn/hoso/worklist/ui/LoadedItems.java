package vn.hoso.worklist.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;

/** The part of a list that has been read so far; a grid asks by position, the list goes on by cursor. */
final class LoadedItems {

    private final Function<WorkItemQuery.@Nullable Cursor, WorkItemQuery.Page> pages;
    private final List<WorkItem> items = new ArrayList<>();
    private WorkItemQuery.@Nullable Cursor next;
    private boolean begun;

    LoadedItems(Function<WorkItemQuery.@Nullable Cursor, WorkItemQuery.Page> pages) {
        this.pages = pages;
    }

    Stream<WorkItem> range(int offset, int limit) {
        while (items.size() < offset + limit && (!begun || next != null)) {
            WorkItemQuery.Page page = pages.apply(next);
            begun = true;
            items.addAll(page.items());
            next = page.next();
        }
        int end = Math.min(items.size(), offset + limit);
        return offset >= end ? Stream.empty() : items.subList(offset, end).stream();
    }

    /** Those read so far. */
    List<WorkItem> loaded() {
        return items;
    }

    void forget() {
        items.clear();
        next = null;
        begun = false;
    }
}
