package vn.hoso.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;

/**
 * The list's query for a filter. A list of cases shows each case once, with its latest open item; a list of work shows
 * each open item.
 */
record BoardSql(String from, Map<String, Object> parameters) {

    /** The state, against the moments {@code :now} and {@code :soon}. */
    static final String STATE = "case when c.decided_at is not null or c.closed_at is not null then 'DECIDED'"
            + " when c.clock_stopped_at is not null then 'PAUSED'"
            + " when c.current_due_at < :now then 'OVERDUE'"
            + " when c.current_due_at <= :soon then 'SOON' else 'IN_TERM' end";

    private static final String NAMES =
            " join unit u on u.id = c.competent_unit_id join procedure_version v on v.id = c.procedure_version_id";

    private static final String CASES = " from case_file c" + NAMES
            + " left join lateral (select i.id, i.step_name, i.properties, i.assignee_id, i.group_id"
            + " from work_item i"
            + " where i.subject_id = c.id and i.state = 'OPEN' order by i.created_at desc, i.id limit 1) w on true"
            + " left join work_group g on g.id = w.group_id";

    private static final String WORK =
            " from work_item w join work_group g on g.id = w.group_id join case_file c on c.id = w.subject_id" + NAMES;

    private static final String HOLDERS =
            " left join unit gu on gu.id = g.unit_id left join person p on p.id = w.assignee_id";

    static BoardSql of(BoardFilter filter, BoardScope.Scope scope) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("units", scope.units());
        parameters.put("now", utc(scope.now()));
        parameters.put("soon", utc(scope.soon()));
        List<String> where = new ArrayList<>();
        BoardFilter.Work work = filter.work();
        if (work == null) {
            where.add("c.competent_unit_id = any(:units::uuid[])");
            unit(where, parameters, "u.key", filter.unit());
            time(where, parameters, filter, scope);
        } else {
            where.add("w.state = 'OPEN' and g.unit_id = any(:units::uuid[])");
            unit(where, parameters, "gu.key", filter.unit());
            UUID holder = work.holder();
            if (holder == null) {
                where.add("w.assignee_id is null");
            } else {
                where.add("w.assignee_id = :holder");
                parameters.put("holder", holder);
            }
        }
        if (filter.procedure() != null) {
            where.add("v.key = :procedure");
            parameters.put("procedure", filter.procedure());
        }
        DueState state = filter.state();
        if (state != null) {
            where.add(STATE + " = :state");
            parameters.put("state", state.name());
        }
        return new BoardSql(
                (work == null ? CASES : WORK) + HOLDERS + " where " + String.join(" and ", where), parameters);
    }

    private static void unit(List<String> where, Map<String, Object> parameters, String column, @Nullable String unit) {
        if (unit != null) {
            where.add(column + " = :unit");
            parameters.put("unit", unit);
        }
    }

    private static void time(
            List<String> where, Map<String, Object> parameters, BoardFilter filter, BoardScope.Scope scope) {
        BoardFilter.Week week = filter.week();
        if (week == null) {
            where.add("c.closed_at is null and c.decided_at is null");
        } else {
            String column = week.decided() ? "c.decided_at" : "c.received_at";
            range(
                    where,
                    parameters,
                    column,
                    start(week.monday()),
                    start(week.monday().plusWeeks(1)));
        }
        Lateness lateness = filter.lateness();
        if (lateness != null) {
            range(
                    where,
                    parameters,
                    "c.current_due_at",
                    lateness.earliest(scope.calculator(), scope.now()),
                    lateness.before(scope.calculator(), scope.now()));
        }
    }

    private static void range(
            List<String> where, Map<String, Object> parameters, String column, Instant from, Instant to) {
        String name = "r" + parameters.size();
        where.add(column + " >= :" + name + "from and " + column + " < :" + name + "to");
        parameters.put(name + "from", utc(from));
        parameters.put(name + "to", utc(to));
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(OfficialTime.ZONE).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
