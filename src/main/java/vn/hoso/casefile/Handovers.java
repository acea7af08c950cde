package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;

/** The rows of the process control slip. */
@Component
class Handovers {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;

    Handovers(JdbcClient jdbc, CurrentOfficer current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    void given(UUID caseId, String itemStep, String toUnit, Instant at) {
        String fromUnit = current.find()
                .filter(officer -> !officer.posts().isEmpty())
                .map(officer -> officer.posts().getFirst().unitName())
                .orElse("Hệ thống");
        jdbc.sql("insert into handover (case_id, step, from_unit, from_person, given_at, to_unit)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(caseId, itemStep, fromUnit, current.actorName(), utc(at), toUnit)
                .update();
    }

    void taken(UUID caseId, String step, String person, Instant at) {
        jdbc.sql("update handover set to_person = ?, received_at = coalesce(received_at, ?) where id ="
                        + " (select max(id) from handover where case_id = ? and step = ? and finished_at is null)")
                .params(person, utc(at), caseId, step)
                .update();
    }

    void finished(UUID caseId, String step, Officer by, Instant at, @Nullable Instant stepDue, @Nullable String note) {
        String result = stepDue == null || !at.isAfter(stepDue) ? "ON_TIME" : "LATE";
        jdbc.sql("update handover set to_person = coalesce(to_person, ?), received_at = coalesce(received_at, ?),"
                        + " finished_at = ?, result = ?, note = ? where id ="
                        + " (select max(id) from handover where case_id = ? and step = ? and finished_at is null)")
                .params(by.name(), utc(at), utc(at), result)
                .param(note)
                .params(caseId, step)
                .update();
    }

    List<Handover> of(UUID caseId) {
        return jdbc.sql("select * from handover where case_id = ? order by id")
                .param(caseId)
                .query(Handovers::row)
                .list();
    }

    private static Handover row(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getString("step"),
                row.getString("from_unit"),
                row.getString("from_person"),
                row.getTimestamp("given_at").toInstant(),
                row.getString("to_unit"),
                row.getString("to_person"),
                instant(row.getTimestamp("received_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("result"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
