package vn.hoso.engine;

import java.util.EnumSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the engine records of what it did: processes and the elements they passed, which is what a diagram shows. Tasks
 * are left out, since the worklist keeps more of them than the engine would (docs/decisions/0003).
 */
final class PathHistory implements HistoryLevel {

    static final String NAME = "path";

    /** Stands in the database; the engine's own levels are 0 to 3. */
    private static final int ID = 97;

    private static final Set<HistoryEventTypes> TASKS = EnumSet.of(
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE);

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
        return HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(type, entity)
                && TASKS.stream().noneMatch(type::equals);
    }
}
