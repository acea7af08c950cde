package vn.hoso.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.supervision.BoardScope.Scope;

/** Counts the board's figures: one query over open cases, one over open items, one over the flow of some weeks. */
@Component
class BoardFigures {

    private static final int WEEKS = 8;

    private final JdbcClient jdbc;

    BoardFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Board of(Scope scope) {
        List<Cell> cells = cells(scope);
        List<Held> held = held(scope);
        return new Board(
                scope.now(),
                lines(cells, Cell::unitKey, Cell::unitName),
                lines(cells, Cell::procedureKey, Cell::procedureName),
                ageing(cells),
                held.stream()
                        .filter(row -> row.person != null)
                        .collect(java.util.stream.Collectors.toMap(
                                row -> java.util.Objects.requireNonNull(row.person),
                                row -> new Board.Holder(
                                        java.util.Objects.requireNonNull(row.person),
                                        java.util.Objects.requireNonNull(row.name),
                                        row.unitName,
                                        row.open,
                                        row.overdue),
                                BoardFigures::both,
                                LinkedHashMap::new))
                        .values()
                        .stream()
                        .sorted(Comparator.comparingInt(Board.Holder::open)
                                .reversed()
                                .thenComparing(Board.Holder::name))
                        .toList(),
                held.stream()
                        .filter(row -> row.person == null)
                        .map(row -> new Board.Waiting(row.unitKey, row.unitName, row.open, row.overdue))
                        .sorted(Comparator.comparingInt(Board.Waiting::open)
                                .reversed()
                                .thenComparing(Board.Waiting::unitName))
                        .toList(),
                weeks(scope));
    }

    private static Board.Holder both(Board.Holder one, Board.Holder other) {
        return new Board.Holder(
                one.person(), one.name(), one.unitName(), one.open() + other.open(), one.overdue() + other.overdue());
    }

    /** A count of open cases that have everything in common that the board tells apart. */
    private record Cell(
            String unitKey,
            LocalizedText unitName,
            String procedureKey,
            LocalizedText procedureName,
            DueState state,
            @Nullable Lateness lateness,
            int count) {}

    private List<Cell> cells(Scope scope) {
        return jdbc.sql(
                        "select u.key, u.name, coalesce(u.name_en, u.name) as name_en, v.key as procedure_key, v.name_vi,"
                                + " v.name_en as procedure_en, " + BoardSql.STATE
                                + " as state, case when c.clock_stopped_at is"
                                + " null and c.current_due_at < :now then case when c.current_due_at >= :today then 'TODAY' when"
                                + " c.current_due_at >= :two then 'UP_TO_2' when c.current_due_at >= :five then 'UP_TO_5' when"
                                + " c.current_due_at >= :ten then 'UP_TO_10' else 'MORE' end end as lateness, count(*) as n"
                                + " from case_file c join unit u on u.id = c.competent_unit_id"
                                + " join procedure_version v on v.id = c.procedure_version_id"
                                + " where c.closed_at is null and c.decided_at is null"
                                + " and c.competent_unit_id = any(:units::uuid[]) group by 1, 2, 3, 4, 5, 6, 7, 8")
                .param("units", scope.units())
                .param("now", BoardSql.utc(scope.now()))
                .param("soon", BoardSql.utc(scope.soon()))
                .param("today", earliest(Lateness.TODAY, scope))
                .param("two", earliest(Lateness.UP_TO_2, scope))
                .param("five", earliest(Lateness.UP_TO_5, scope))
                .param("ten", earliest(Lateness.UP_TO_10, scope))
                .query(BoardFigures::cell)
                .list();
    }

    private static OffsetDateTime earliest(Lateness lateness, Scope scope) {
        return BoardSql.utc(lateness.earliest(scope.calculator(), scope.now()));
    }

    private static Cell cell(ResultSet row, int number) throws SQLException {
        String lateness = row.getString("lateness");
        return new Cell(
                row.getString("key"),
                new LocalizedText(row.getString("name"), row.getString("name_en")),
                row.getString("procedure_key"),
                new LocalizedText(row.getString("name_vi"), row.getString("procedure_en")),
                DueState.valueOf(row.getString("state")),
                lateness == null ? null : Lateness.valueOf(lateness),
                row.getInt("n"));
    }

    private static List<Board.Line> lines(
            List<Cell> cells, Function<Cell, String> key, Function<Cell, LocalizedText> name) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        Map<String, Map<DueState, Integer>> counts = new HashMap<>();
        for (Cell cell : cells) {
            names.putIfAbsent(key.apply(cell), name.apply(cell));
            counts.computeIfAbsent(key.apply(cell), unused -> new EnumMap<>(DueState.class))
                    .merge(cell.state, cell.count, Integer::sum);
        }
        List<Board.Line> lines = new ArrayList<>();
        names.forEach((k, text) -> lines.add(new Board.Line(k, text, counts.getOrDefault(k, Map.of()))));
        lines.sort(Comparator.comparingInt((Board.Line line) -> line.count(DueState.OVERDUE))
                .thenComparingInt(line -> line.count(DueState.SOON))
                .thenComparingInt(Board.Line::total)
                .reversed()
                .thenComparing(line -> line.name().vi()));
        return lines;
    }

    private static Map<Lateness, Integer> ageing(List<Cell> cells) {
        Map<Lateness, Integer> ageing = new EnumMap<>(Lateness.class);
        for (Lateness step : Lateness.values()) {
            ageing.put(step, 0);
        }
        for (Cell cell : cells) {
            Lateness lateness = cell.lateness;
            if (lateness != null) {
                ageing.merge(lateness, cell.count, Integer::sum);
            }
        }
        return ageing;
    }

    private record Held(
            @Nullable UUID person, @Nullable String name, String unitKey, String unitName, int open, int overdue) {}

    private List<Held> held(Scope scope) {
        return jdbc.sql("select w.assignee_id, p.full_name, u.key, u.name, count(*) as open,"
                        + " count(*) filter (where c.closed_at is null and c.decided_at is null and"
                        + " c.clock_stopped_at is null and c.current_due_at < :now) as overdue"
                        + " from work_item w join work_group g on g.id = w.group_id join unit u on u.id = g.unit_id"
                        + " join case_file c on c.id = w.subject_id left join person p on p.id = w.assignee_id"
                        + " where w.state = 'OPEN' and g.unit_id = any(:units::uuid[]) group by 1, 2, 3, 4")
                .param("units", scope.units())
                .param("now", BoardSql.utc(scope.now()))
                .query((row, n) -> new Held(
                        row.getObject("assignee_id", UUID.class),
                        row.getString("full_name"),
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("open"),
                        row.getInt("overdue")))
                .list();
    }

    private List<Board.Week> weeks(Scope scope) {
        LocalDate first = scope.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(WEEKS - 1);
        Map<LocalDate, Integer> received = perWeek("received_at", scope, first);
        Map<LocalDate, Integer> decided = perWeek("decided_at", scope, first);
        List<Board.Week> weeks = new ArrayList<>();
        for (int i = 0; i < WEEKS; i++) {
            LocalDate monday = first.plusWeeks(i);
            weeks.add(new Board.Week(monday, received.getOrDefault(monday, 0), decided.getOrDefault(monday, 0)));
        }
        return weeks;
    }

    private Map<LocalDate, Integer> perWeek(String column, Scope scope, LocalDate first) {
        Map<LocalDate, Integer> weeks = new HashMap<>();
        jdbc.sql("select date_trunc('week', c." + column + " at time zone 'Asia/Ho_Chi_Minh')::date, count(*)"
                        + " from case_file c where c." + column + " >= :first"
                        + " and c.competent_unit_id = any(:units::uuid[]) group by 1")
                .param("first", BoardSql.utc(BoardSql.start(first)))
                .param("units", scope.units())
                .query((row, n) -> weeks.put(row.getObject(1, LocalDate.class), row.getInt(2)))
                .list();
        return weeks;
    }
}
