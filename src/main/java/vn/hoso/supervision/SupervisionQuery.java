package vn.hoso.supervision;

import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.StepNames;

/** What a supervisor sees of the units below: the figures, and the list behind each of them. */
@Service
public class SupervisionQuery {

    private static final String ROW = "select c.id as case_id, c.code, v.name_vi, v.name_en, c.owner_name,"
            + " u.name as unit_name, " + BoardSql.STATE
            + " as state, c.current_due_at, w.id as item_id, w.step_name, w.properties ->> 'name.en' as step_name_en,"
            + " gu.name as step_unit, p.full_name";

    private final JdbcClient jdbc;
    private final BoardScope scopes;
    private final BoardFigures figures;

    SupervisionQuery(JdbcClient jdbc, BoardScope scopes, BoardFigures figures) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.figures = figures;
    }

    /** The figures now. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public Board board() {
        return figures.of(scopes.scope());
    }

    /** The rows behind a figure: what is overdue longest first, what is paused last. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public List<Board.Row> list(BoardFilter filter, int offset, int limit) {
        BoardScope.Scope scope = scopes.scope();
        BoardSql sql = BoardSql.of(filter, scope);
        return jdbc.sql(ROW + sql.from()
                        + " order by c.clock_stopped_at is not null, c.current_due_at, c.id, w.id"
                        + " offset :offset limit :limit")
                .params(sql.parameters())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row, scope))
                .list();
    }

    /** The latest warning about each open case, newest first; the steps' own budgets are warned of elsewhere. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public List<Board.Warning> warnings(int limit) {
        return jdbc.sql("select c.code, c.owner_name, d.warning = 'OVERDUE', d.due_at from deadline_warning d"
                        + " join case_file c on c.id = d.case_id where c.closed_at is null and c.decided_at is null"
                        + " and c.competent_unit_id = any(:units::uuid[])"
                        + " and not exists (select 1 from deadline_warning l where l.case_id = d.case_id and"
                        + " (l.given_at, l.due_at, l.warning) > (d.given_at, d.due_at, d.warning))"
                        + " order by d.given_at desc, c.code limit :limit")
                .param("units", scopes.scope().units())
                .param("limit", limit)
                .query((row, n) -> new Board.Warning(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** How many rows the list has. */
    @RolesAllowed("SUPERVISOR")
    @Transactional(readOnly = true)
    public int count(BoardFilter filter) {
        BoardSql sql = BoardSql.of(filter, scopes.scope());
        return jdbc.sql("select count(*)" + sql.from())
                .params(sql.parameters())
                .query(Integer.class)
                .single();
    }

    private static Board.Row row(ResultSet row, BoardScope.Scope scope) throws SQLException {
        DueState state = DueState.valueOf(row.getString("state"));
        String step = row.getString("step_name");
        Instant due = row.getTimestamp("current_due_at").toInstant();
        return new Board.Row(
                row.getObject("case_id", UUID.class),
                row.getString("code"),
                new LocalizedText(row.getString("name_vi"), row.getString("name_en")),
                row.getString("owner_name"),
                row.getString("unit_name"),
                state,
                due,
                state == DueState.PAUSED || state == DueState.DECIDED
                        ? state.label()
                        : scope.calculator().remaining(scope.now(), due).text(),
                row.getString("item_id"),
                step == null ? null : StepNames.of(step, row.getString("step_name_en")),
                row.getString("step_unit"),
                row.getString("full_name"));
    }
}
