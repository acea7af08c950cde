package vn.hoso.casefile;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.StepNames;
import vn.hoso.procedure.SupplementStage;

/** Finds cases for officers among those that they may see. */
@Service
public class CaseSearch {

    private static final String SUMMARY = """
            select c.id, c.code, v.key as procedure_key, v.name_vi as procedure_name, v.name_en as procedure_name_en,
              c.owner_name, u.name as unit_name, c.status, c.outcome, c.received_at, c.current_due_at, c.clock_stopped_at,
              c.decided_at, c.closed_at, w.step_name, w.step_name_en, p.full_name,
              case c.status when 'SUPPLEMENT_REQUESTED' then c.supplement_stage end as supplement_stage
            from case_file c join procedure_version v on v.id = c.procedure_version_id
            join unit u on u.id = c.competent_unit_id
            left join lateral (select step_name, properties ->> 'name.en' as step_name_en, assignee_id
              from work_item where subject_id = c.id and state = 'OPEN'
              order by created_at desc limit 1) w on true
            left join person p on p.id = w.assignee_id
            """;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final CurrentOfficer current;

    CaseSearch(JdbcClient jdbc, CaseAccess access, CurrentOfficer current) {
        this.jdbc = jdbc;
        this.access = access;
        this.current = current;
    }

    /**
     * What is looked for; each criterion narrows what is found.
     *
     * @param text part of the code, words of the owner's name with or without marks, or a whole identity number
     */
    public record Criteria(
            @Nullable String text,
            @Nullable CaseStatus status,
            @Nullable String procedureKey,
            boolean openOnly) {
        public static final Criteria ALL = new Criteria(null, null, null, false);
    }

    /** Cases that the officer may see, newest first, at most {@code limit}. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<CaseSummary> search(Criteria criteria, int limit) {
        // Which index serves depends on what was typed: a plan made for any text would serve none
        jdbc.sql("set local plan_cache_mode to force_custom_plan").update();
        Statement statement = statement(criteria, limit);
        return jdbc.sql(statement.sql)
                .params(statement.parameters)
                .query(CaseSearch::summary)
                .list();
    }

    /** A query and its named parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}

    Statement statement(Criteria criteria, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> where = new ArrayList<>();
        where.add(visible(current.require(), parameters));
        if (criteria.text() != null && !criteria.text().isBlank()) {
            where.add(CaseText.condition(criteria.text(), parameters));
        }
        if (criteria.status() != null) {
            where.add("c.status = :status");
            parameters.put("status", criteria.status().name());
        }
        if (criteria.procedureKey() != null) {
            where.add("v.key = :procedure");
            parameters.put("procedure", criteria.procedureKey());
        }
        if (criteria.openOnly()) {
            where.add("c.closed_at is null");
        }
        parameters.put("limit", limit);
        return new Statement(
                SUMMARY + " where " + String.join(" and ", where) + " order by c.received_at desc, c.id limit :limit",
                parameters);
    }

    /** The rule of {@link CaseAccess}, as one condition that the planner may begin with. */
    private String visible(Officer officer, Map<String, Object> parameters) {
        if (officer.holds(Role.ADMINISTRATOR)) {
            return "true";
        }
        List<UUID> units = access.unitsSeen(officer);
        if (units.isEmpty()) {
            return "false";
        }
        parameters.put("units", units);
        return "exists (select 1 from case_unit cu where cu.case_id = c.id and cu.unit_id in (:units))";
    }

    /** How many cases of a procedure are open, of all its versions and in every unit. */
    @RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
    @Transactional(readOnly = true)
    public long openOf(String procedureKey) {
        return jdbc.sql("select count(*) from case_file c join procedure_version v on v.id = c.procedure_version_id"
                        + " where v.key = ? and c.closed_at is null")
                .param(procedureKey)
                .query(Long.class)
                .single();
    }

    private static CaseSummary summary(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        String stage = row.getString("supplement_stage");
        String step = row.getString("step_name");
        return new CaseSummary(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("procedure_key"),
                new LocalizedText(row.getString("procedure_name"), row.getString("procedure_name_en")),
                row.getString("owner_name"),
                row.getString("unit_name"),
                CaseStatus.valueOf(row.getString("status")),
                stage == null ? null : SupplementStage.valueOf(stage),
                outcome == null ? null : CaseOutcome.valueOf(outcome),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("current_due_at").toInstant(),
                instant(row.getTimestamp("clock_stopped_at")),
                instant(row.getTimestamp("decided_at")),
                instant(row.getTimestamp("closed_at")),
                step == null ? null : StepNames.of(step, row.getString("step_name_en")),
                row.getString("full_name"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
