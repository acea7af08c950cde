package vn.hoso.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine tells of what it does: the elements that a process reaches and leaves, which is what a diagram shows
 * ({@link CasePath}). Tasks are left out, since the worklist keeps more of them than the engine would
 * (docs/decisions/0003).
 */
final class PathHistory implements HistoryLevel {

    static final String NAME = "path";

    /** Stands in the database; the engine's own levels are 0 to 3. */
    private static final int ID = 97;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return type == HistoryEventTypes.ACTIVITY_INSTANCE_START || type == HistoryEventTypes.ACTIVITY_INSTANCE_END;
    }
}
