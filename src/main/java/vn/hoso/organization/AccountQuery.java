package vn.hoso.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.access.Role;
import vn.hoso.base.OfficialTime;
import vn.hoso.organization.Account.Holding;
import vn.hoso.organization.Account.State;

/** Reads people with their state and positions. */
@Component
class AccountQuery {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountQuery(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** People whose name or log-in name contains the text, with or without its marks; at most {@code limit}, by name. */
    List<Account> search(String text, int limit) {
        List<Row> rows = jdbc.sql("select * from person where unaccented(full_name) like unaccented(:text)"
                        + " or username like lower(:text) order by full_name, id limit :limit")
                .param("text", "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("limit", limit)
                .query(AccountQuery::row)
                .list();
        Map<UUID, List<Holding>> positions =
                positions(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> account(row, positions)).toList();
    }

    /** @throws java.util.NoSuchElementException when there is no such person */
    Account get(UUID id) {
        Row row = jdbc.sql("select * from person where id = ?")
                .param(id)
                .query(AccountQuery::row)
                .optional()
                .orElseThrow();
        return account(row, positions(List.of(id)));
    }

    private Account account(Row row, Map<UUID, List<Holding>> positions) {
        boolean locked = row.lockedUntil != null && clock.instant().isBefore(row.lockedUntil);
        State state = row.disabled
                ? State.DISABLED
                : locked ? State.LOCKED : row.owesNewPassword ? State.OWES_NEW_PASSWORD : State.OPEN;
        return new Account(
                row.id,
                row.username,
                row.name,
                state,
                locked ? row.lockedUntil : null,
                positions.getOrDefault(row.id, List.of()));
    }

    private Map<UUID, List<Holding>> positions(Collection<UUID> people) {
        Map<UUID, List<Holding>> found = new HashMap<>();
        if (people.isEmpty()) {
            return found;
        }
        jdbc.sql("select o.*, u.name as unit_name from position o join unit u on u.id = o.unit_id"
                        + " where o.person_id in (:people) and (o.valid_to is null or o.valid_to > :today)"
                        + " order by o.valid_from, o.id")
                .param("people", people)
                .param("today", LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("person_id", UUID.class), id -> new ArrayList<>())
                            .add(holding(row));
                });
        return found;
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit_name"),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private record Row(
            UUID id,
            String username,
            String name,
            boolean disabled,
            @Nullable Instant lockedUntil,
            boolean owesNewPassword) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("full_name"),
                row.getBoolean("disabled"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                row.getBoolean("must_change_password"));
    }
}
