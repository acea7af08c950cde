package vn.hoso.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.casefile.CaseClock.StopReason;
import vn.hoso.deadline.LimitUnit;
import vn.hoso.deadline.Pause;
import vn.hoso.deadline.TimeLimit;

/** What is kept of a case's clock: its stops, its one new appointment, and the warnings that were given. */
@Component
class ClockRecords {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;

    ClockRecords(JdbcClient jdbc, CurrentOfficer current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    List<Pause> pauses(UUID caseId) {
        return jdbc.sql("select * from clock_suspension where case_id = ? order by started_at")
                .param(caseId)
                .query(ClockRecords::pause)
                .list();
    }

    boolean standsFor(UUID caseId, StopReason reason) {
        return jdbc.sql("select exists (select 1 from clock_suspension where case_id = ? and reason = ?"
                        + " and ended_at is null)")
                .params(caseId, reason.name())
                .query(Boolean.class)
                .single();
    }

    /** Since when the clock has been standing; empty while it runs. */
    Optional<Instant> standsSince(UUID caseId) {
        return jdbc.sql("select started_at from clock_suspension where case_id = ? and ended_at is null"
                        + " order by started_at limit 1")
                .param(caseId)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void stop(UUID caseId, StopReason reason, String legalBasis, Pause.Then then, Instant at) {
        jdbc.sql("insert into clock_suspension (id, case_id, started_at, reason, legal_basis, afterwards, started_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), caseId, utc(at), reason.name(), legalBasis, then.name(), current.actorName())
                .update();
    }

    /**
     * Ends the stops for a reason, or all of them where it is null.
     *
     * @return how many there were
     */
    int end(UUID caseId, @Nullable StopReason reason, Instant at) {
        return jdbc.sql("update clock_suspension set ended_at = :at, ended_by = :by where case_id = :case"
                        + " and ended_at is null and reason = coalesce(:reason, reason)")
                .param("at", utc(at))
                .param("by", current.actorName())
                .param("case", caseId)
                .param("reason", reason == null ? null : reason.name(), java.sql.Types.VARCHAR)
                .update();
    }

    /**
     * The one time that a case was put off.
     *
     * @param afterExpiry whether the due date had passed: then {@code dueAfter} is an appointment only, and the legal due
     *     date is still {@code dueBefore}
     */
    record PutOff(
            TimeLimit amount,
            String reason,
            String legalBasis,
            Instant dueBefore,
            Instant dueAfter,
            boolean afterExpiry) {}

    Optional<PutOff> putOff(UUID caseId) {
        return jdbc.sql("select * from deadline_extension where case_id = ?")
                .param(caseId)
                .query((row, n) -> new PutOff(
                        TimeLimit.of(row.getInt("amount"), LimitUnit.of(row.getString("unit"))),
                        row.getString("reason"),
                        row.getString("legal_basis"),
                        row.getTimestamp("due_before").toInstant(),
                        row.getTimestamp("due_after").toInstant(),
                        row.getBoolean("after_expiry")))
                .optional();
    }

    void putOff(UUID caseId, PutOff granted, Instant at) {
        jdbc.sql(
                        "insert into deadline_extension (id, case_id, amount, unit, reason, legal_basis, due_before, due_after,"
                                + " after_expiry, granted_at, granted_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        caseId,
                        granted.amount.amount(),
                        granted.amount.unit().name(),
                        granted.reason,
                        granted.legalBasis,
                        utc(granted.dueBefore),
                        utc(granted.dueAfter),
                        granted.afterExpiry,
                        utc(at),
                        current.actorName())
                .update();
    }

    void putOffTo(UUID caseId, Instant due) {
        jdbc.sql("update deadline_extension set due_after = ? where case_id = ?")
                .params(utc(due), caseId)
                .update();
    }

    boolean warned(UUID caseId, CaseTimes.Warning warning, Instant due) {
        return jdbc.sql(
                        "select exists (select 1 from deadline_warning where case_id = ? and warning = ? and due_at = ?)")
                .params(caseId, warning.name(), utc(due))
                .query(Boolean.class)
                .single();
    }

    void warn(UUID caseId, CaseTimes.Warning warning, Instant due, Instant at) {
        jdbc.sql("insert into deadline_warning (case_id, warning, due_at, given_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(caseId, warning.name(), utc(due), utc(at))
                .update();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        Timestamp end = row.getTimestamp("ended_at");
        return new Pause(
                row.getTimestamp("started_at").toInstant(),
                end == null ? null : end.toInstant(),
                Pause.Then.valueOf(row.getString("afterwards")),
                StopReason.valueOf(row.getString("reason")).label(),
                row.getString("legal_basis"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
