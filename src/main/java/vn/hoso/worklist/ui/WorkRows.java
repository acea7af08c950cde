package vn.hoso.worklist.ui;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.stream.Stream;
import vn.hoso.worklist.WorkRow;

/** The list as the grid reads it. A row is known by its item, however it has changed. */
final class WorkRows extends AbstractBackEndDataProvider<WorkRow, Void> {

    /** As many are selected when all are: with more nobody sees what they act on. */
    static final int MOST_SELECTED = 100;

    private final transient LoadedRows loaded;

    WorkRows(LoadedRows loaded) {
        this.loaded = loaded;
    }

    @Override
    protected Stream<WorkRow> fetchFromBackEnd(Query<WorkRow, Void> query) {
        return loaded.range(query.getOffset(), query.getLimit());
    }

    /** Of what was read so far: the grid scrolls without knowing the end. */
    @Override
    protected int sizeInBackEnd(Query<WorkRow, Void> query) {
        return loaded.loaded().size();
    }

    @Override
    public Object getId(WorkRow row) {
        return row.item().id();
    }

    /** Those that are selected when all are. */
    Stream<WorkRow> selectable() {
        return loaded.range(0, MOST_SELECTED);
    }

    /** Reads anew. */
    void forget() {
        loaded.forget();
        refreshAll();
    }
}
