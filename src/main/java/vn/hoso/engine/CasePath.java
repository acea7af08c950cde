package vn.hoso.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import vn.hoso.batch.WriteBatch;

/**
 * Keeps the path of each case, written with everything else that the transaction writes. The engine's own table for it has
 * eight indexes that nobody here asks.
 */
final class CasePath implements HistoryEventHandler {

    private static final String TABLE = "path_step";

    private final WriteBatch writes;
    private final JdbcOperations jdbc;

    CasePath(WriteBatch writes, JdbcOperations jdbc) {
        this.writes = writes;
        this.jdbc = jdbc;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (!(event instanceof HistoricActivityInstanceEventEntity stay)) {
            return;
        }
        if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            writes.add(
                    TABLE,
                    "insert into path_step (id, root_id, process_id, definition_id, element, type, label, started_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    stay.getId(),
                    stay.getRootProcessInstanceId(),
                    stay.getProcessInstanceId(),
                    stay.getProcessDefinitionId(),
                    stay.getActivityId(),
                    stay.getActivityType(),
                    WriteBatch.text(stay.getActivityName()),
                    WriteBatch.time(instant(stay.getStartTime())));
        } else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            writes.add(
                    TABLE,
                    "update path_step set ended_at = ?, cancelled = ? where id = ?",
                    WriteBatch.time(instant(stay.getEndTime())),
                    stay.isCanceled(),
                    stay.getId());
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    /** What a case has reached so far, in its own process and in those that it called, in order of time. */
    List<PassedStep> of(ProcessEngine engine, ProcessInstanceId root) {
        writes.send(TABLE);
        return jdbc.query(
                "select process_id, definition_id, element, type, label, started_at, ended_at, cancelled from path_step"
                        + " where root_id = ? order by started_at, position",
                (row, number) -> step(engine, row),
                root.value());
    }

    private static PassedStep step(ProcessEngine engine, ResultSet row) throws SQLException {
        String definition = row.getString("definition_id");
        String element = row.getString("element");
        String label = row.getString("label");
        Timestamp ended = row.getTimestamp("ended_at");
        return new PassedStep(
                new ProcessInstanceId(row.getString("process_id")),
                new ProcessDefinitionId(definition),
                element,
                row.getTimestamp("started_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("cancelled"),
                label == null ? null : ModelNames.of(engine, definition, element, label),
                row.getString("type"));
    }
}
