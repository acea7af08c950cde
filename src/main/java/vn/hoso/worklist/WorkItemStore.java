package vn.hoso.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.Role;
import vn.hoso.batch.WriteBatch;

/** Reads and writes the projection's rows. */
@Component
class WorkItemStore {

    private static final String TABLE = "work_item";

    static final String SELECT = """
            select w.id, w.subject_id, w.subject_code, w.subject_title, w.subject_party, w.step_key, w.step_name,
              g.unit_id, u.name as unit_name, g.role, w.assignee_id, p.full_name as assignee_name, w.due_at,
              w.step_due_at, w.clock_stopped, w.finished_at, w.definition_id, w.form_key, w.properties, w.state, w.version,
              w.created_at, w.updated_at
            from work_item w join work_group g on g.id = w.group_id join unit u on u.id = g.unit_id
            left join person p on p.id = w.assignee_id
            """;

    private static final TypeReference<Map<String, String>> PROPERTIES = new TypeReference<>() {};

    private final Map<Group, Integer> groups = new ConcurrentHashMap<>();
    private final WriteBatch writes;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    WorkItemStore(WriteBatch writes, JdbcClient jdbc, JsonMapper json) {
        this.writes = writes;
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<WorkItem> find(String id) {
        writes.send(TABLE);
        return jdbc.sql(SELECT + " where w.id = ?").param(id).query(this::item).optional();
    }

    void insert(NewItem item) {
        writes.add(
                TABLE,
                "insert into work_item (id, subject_id, subject_code, subject_title, subject_party, step_key,"
                        + " step_name, group_id, assignee_id, due_at, step_due_at, clock_stopped, finished_at, definition_id,"
                        + " form_key, properties, state, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'OPEN', ?, ?)",
                item.id,
                item.subject.id(),
                item.subject.code(),
                item.subject.title(),
                item.subject.party(),
                item.stepKey,
                item.stepName,
                group(item.unitId, item.role),
                WriteBatch.id(item.assigneeId),
                WriteBatch.time(item.subject.dueAt()),
                WriteBatch.time(item.stepDueAt),
                item.subject.clockStopped(),
                WriteBatch.time(item.subject.finishedAt()),
                item.definitionId,
                WriteBatch.text(item.formKey),
                json.writeValueAsString(item.properties),
                WriteBatch.time(item.at),
                WriteBatch.time(item.at));
    }

    /** A row to be written. */
    record NewItem(
            String id,
            WorkSubject subject,
            String stepKey,
            String stepName,
            UUID unitId,
            Role role,
            @Nullable UUID assigneeId,
            @Nullable Instant stepDueAt,
            String definitionId,
            @Nullable String formKey,
            Map<String, String> properties,
            Instant at) {}

    /** The group's row; made at its first item, and then never changed. */
    int group(UUID unit, Role role) {
        Group group = new Group(unit, role);
        Integer known = groups.get(group);
        if (known != null) {
            return known;
        }
        int id = read(unit, role);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                groups.put(group, id);
            }
        });
        return id;
    }

    private record Group(UUID unit, Role role) {}

    private int read(UUID unit, Role role) {
        return jdbc.sql("select id from work_group where unit_id = ? and role = ?")
                .params(unit, role.name())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> jdbc.sql("insert into work_group (unit_id, role) values (?, ?)"
                                + " on conflict (unit_id, role) do update set role = excluded.role returning id")
                        .params(unit, role.name())
                        .query(Integer.class)
                        .single());
    }

    /**
     * Gives an open item to a person, or to nobody.
     *
     * @return whether the item was still open and at that version
     */
    boolean assign(String id, int version, @Nullable UUID person, Instant at) {
        writes.send(TABLE);
        return jdbc.sql("update work_item set assignee_id = ?, version = version + 1, updated_at = ?,"
                                + " acknowledged_at = null"
                                + " where id = ? and version = ? and state = 'OPEN'")
                        .params(WriteBatch.id(person), utc(at), id, version)
                        .update()
                == 1;
    }

    /** Notes that its holder has seen the item; false when they had before. */
    boolean acknowledge(String id, UUID person, Instant at) {
        writes.send(TABLE);
        return jdbc.sql("update work_item set acknowledged_at = ? where id = ? and assignee_id = ? and state = 'OPEN'"
                                + " and acknowledged_at is null")
                        .params(utc(at), id, person)
                        .update()
                == 1;
    }

    /** Closes an open item; false when it was not open at that version any more. */
    boolean done(String id, int version, UUID person, Instant at) {
        writes.send(TABLE);
        return jdbc.sql("update work_item set state = 'DONE', version = version + 1, updated_at = ?, completed_at = ?,"
                                + " completed_by = ? where id = ? and version = ? and state = 'OPEN'")
                        .params(utc(at), utc(at), person, id, version)
                        .update()
                == 1;
    }

    /** Closes an item that is still open because its process went another way. */
    boolean cancel(String id, Instant at) {
        writes.send(TABLE);
        return jdbc.sql("update work_item set state = 'CANCELLED', version = version + 1, updated_at = ?,"
                                + " completed_at = ? where id = ? and state = 'OPEN'")
                        .params(utc(at), utc(at), id)
                        .update()
                == 1;
    }

    /** Writes a moved due date into every open item of a subject. */
    void due(UUID subject, Instant dueAt, boolean stopped) {
        writes.add(
                TABLE,
                "update work_item set due_at = ?, clock_stopped = ? where subject_id = ? and state = 'OPEN'",
                WriteBatch.time(dueAt),
                stopped,
                subject);
    }

    /** The open items of a subject whose step has a budget and was begun by then: when each is due. */
    Map<String, Instant> stepDues(UUID subject, Instant begun) {
        writes.send(TABLE);
        Map<String, Instant> dues = new HashMap<>();
        jdbc.sql("select id, step_due_at from work_item where subject_id = ? and state = 'OPEN'"
                        + " and step_due_at is not null and created_at <= ?")
                .params(subject, utc(begun))
                .query(row -> {
                    dues.put(
                            row.getString("id"), row.getTimestamp("step_due_at").toInstant());
                });
        return dues;
    }

    void stepDue(String id, Instant due) {
        writes.add(TABLE, "update work_item set step_due_at = ? where id = ?", WriteBatch.time(due), id);
    }

    /** Sends what this transaction has still to write, for one who reads the table. */
    void settle() {
        writes.send(TABLE);
    }

    /** Who did this step of this subject last, so that it comes back to the same desk. */
    Optional<UUID> lastPerformer(UUID subject, String stepKey) {
        writes.send(TABLE);
        return jdbc.sql("select completed_by from work_item where subject_id = ? and step_key = ? and state = 'DONE'"
                        + " order by completed_at desc limit 1")
                .params(subject, stepKey)
                .query(UUID.class)
                .optional();
    }

    /** Whether a unit is, or lies below, the place that a path names. */
    boolean isWithin(UUID unit, String path) {
        return jdbc.sql("select starts_with(path, ?) from unit where id = ?")
                .params(path, unit)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    WorkItem item(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getString("id"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject_code"),
                row.getString("subject_title"),
                row.getString("subject_party"),
                row.getString("step_key"),
                row.getString("step_name"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                Role.valueOf(row.getString("role")),
                row.getObject("assignee_id", UUID.class),
                row.getString("assignee_name"),
                row.getTimestamp("due_at").toInstant(),
                instant(row.getTimestamp("step_due_at")),
                row.getBoolean("clock_stopped"),
                instant(row.getTimestamp("finished_at")),
                row.getString("definition_id"),
                row.getString("form_key"),
                json.readValue(row.getString("properties"), PROPERTIES),
                WorkItem.State.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
