package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.batch.WriteBatch;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.worklist.WorkItem;

/**
 * The rows of the process control slip (form 06): one each time a case passes from one side to another. The giving side
 * stays responsible until the other has acknowledged.
 */
@Component
class Handovers {

    private static final String TABLE = "handover";

    private final WriteBatch writes;
    private final JdbcClient jdbc;

    Handovers(WriteBatch writes, JdbcClient jdbc) {
        this.writes = writes;
        this.jdbc = jdbc;
    }

    /** One side of a hand-over. */
    record Side(String unit, @Nullable String person) {}

    /**
     * A step was opened for a unit. It comes from whoever did the step before, also when the engine brought it later, and
     * at first from whoever received the case.
     */
    void opened(UUID caseId, String itemId, String step, UUID toUnit, Instant at) {
        writes.add(
                TABLE,
                "insert into handover (case_id, item_id, step, from_unit, from_person, given_at, to_unit)"
                        + " select c.id, ?, ?, coalesce(last.to_unit, ru.name), coalesce(last.to_person, p.full_name), ?,"
                        + " tu.name from case_file c join unit ru on ru.id = c.receiving_unit_id"
                        + " join person p on p.id = c.received_by join unit tu on tu.id = ?"
                        + " left join lateral (select h.to_unit, h.to_person from handover h where h.case_id = c.id"
                        + " and h.result is not null order by h.finished_at desc, h.id desc limit 1) last on true"
                        + " where c.id = ?",
                itemId,
                step,
                WriteBatch.time(at),
                toUnit,
                caseId);
    }

    /** The case passes from one side to another, which has not acknowledged yet. */
    void given(WorkItem item, Side from, Side to, Instant at) {
        writes.add(
                TABLE,
                "insert into handover (case_id, item_id, step, from_unit, from_person, given_at, to_unit, to_person)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                item.subjectId(),
                item.id(),
                item.stepName(),
                from.unit,
                from.person == null ? from.unit : from.person,
                WriteBatch.time(at),
                to.unit,
                WriteBatch.text(to.person));
    }

    /** The receiving side acknowledges; the first time counts. */
    void taken(String itemId, String person, Instant at) {
        change(itemId, "to_person = ?, received_at = coalesce(received_at, ?)", person, WriteBatch.time(at));
    }

    /** The receiving side, who had acknowledged or not, gives the case on without having done the step. */
    void passedOn(String itemId, String person, Instant at, String note) {
        change(
                itemId,
                "to_person = coalesce(to_person, ?), finished_at = ?, note = ?",
                person,
                WriteBatch.time(at),
                note);
    }

    /** A supervisor, a colleague or the flow names who gets what nobody has taken yet. */
    void addressed(String itemId, String person, @Nullable String note) {
        change(itemId, "to_person = ?, note = ?", person, WriteBatch.text(note));
    }

    /** The step is done; the result is against its own budget, and on time where it has none. */
    void finished(String itemId, String person, Instant at, @Nullable Instant stepDue, @Nullable String note) {
        DeadlineClass result = stepDue == null ? DeadlineClass.ON_TIME : DeadlineClass.ofDone(at, stepDue);
        change(
                itemId,
                "to_person = ?, received_at = coalesce(received_at, ?), finished_at = ?, result = ?,"
                        + " note = coalesce(?, note)",
                person,
                WriteBatch.time(at),
                WriteBatch.time(at),
                result.name(),
                WriteBatch.text(note));
    }

    /**
     * The step is no longer to be done.
     *
     * @return whether it was still to be done
     */
    boolean cancelled(String itemId, Instant at, String note) {
        writes.send(TABLE);
        return jdbc.sql("update handover set finished_at = ?, note = ? where item_id = ? and finished_at is null")
                        .params(WriteBatch.time(at), note, itemId)
                        .update()
                > 0;
    }

    /** Changes the row of an item that has not been finished. */
    private void change(String itemId, String changes, Object... values) {
        Object[] arguments = Arrays.copyOf(values, values.length + 1);
        arguments[values.length] = itemId;
        writes.add(TABLE, "update handover set " + changes + " where item_id = ? and finished_at is null", arguments);
    }

    /** Whether somebody is named as the receiving side of the open row. */
    boolean isTaken(String itemId) {
        writes.send(TABLE);
        return jdbc.sql("select exists (select 1 from handover where item_id = ? and finished_at is null"
                        + " and received_at is not null)")
                .param(itemId)
                .query(Boolean.class)
                .single();
    }

    /** Who did the last step of the case; what follows comes from them, also when the engine brought it later. */
    Optional<Side> lastHolder(UUID caseId) {
        writes.send(TABLE);
        return jdbc.sql("select to_unit, to_person from handover where case_id = ? and result is not null"
                        + " order by finished_at desc, id desc limit 1")
                .param(caseId)
                .query((row, n) -> new Side(row.getString(1), row.getString(2)))
                .optional();
    }

    List<Handover> of(UUID caseId) {
        writes.send(TABLE);
        return jdbc.sql("select h.*, coalesce(w.properties ->> 'name.en', h.step) as step_en from handover h"
                        + " left join work_item w on w.id = h.item_id where h.case_id = ? order by h.id")
                .param(caseId)
                .query(Handovers::row)
                .list();
    }

    private static Handover row(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        return new Handover(
                row.getString("step"),
                row.getString("step_en"),
                row.getString("from_unit"),
                row.getString("from_person"),
                row.getTimestamp("given_at").toInstant(),
                row.getString("to_unit"),
                row.getString("to_person"),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("finished_at")),
                result == null ? null : DeadlineClass.valueOf(result),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
