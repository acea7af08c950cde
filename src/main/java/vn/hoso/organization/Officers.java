package vn.hoso.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.access.Officer.Post;
import vn.hoso.access.Role;
import vn.hoso.base.OfficialTime;

/** People together with the positions that are in force today. */
@Service
@Internal("read by the log-in and by other services that have authorised the caller")
public class Officers {

    private static final String SELECT = """
            select p.id, p.username, p.full_name, u.id as unit_id, u.name as unit_name, u.path, o.role, o.title
            from person p
            left join position o on o.person_id = p.id and o.valid_from <= :today
              and (o.valid_to is null or o.valid_to > :today)
            left join unit u on u.id = o.unit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Officers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person with today's positions. */
    public Optional<Officer> find(UUID personId) {
        return grouped(jdbc.sql(SELECT + " where p.id = :id order by o.valid_from, o.id")
                        .param("id", personId)
                        .param("today", today())
                        .query(Officers::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The person with today's positions, by log-in name. */
    public Optional<Officer> byUsername(String username) {
        return jdbc.sql("select id from person where username = ?")
                .param(username)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Who holds a role in a unit today, by name. */
    public List<Officer> holding(Role role, UUID unitId) {
        return grouped(jdbc.sql(
                        SELECT + " where not p.disabled and u.id = :unit and o.role = :role order by p.full_name, p.id")
                .param("today", today())
                .param("unit", unitId)
                .param("role", role.name())
                .query(Officers::row)
                .list());
    }

    /** The person, if they hold the role in the unit today and may work. */
    public Optional<Officer> holder(UUID personId, Role role, UUID unitId) {
        return grouped(jdbc.sql(SELECT + " where not p.disabled and p.id = :id and u.id = :unit and o.role = :role")
                        .param("today", today())
                        .param("id", personId)
                        .param("unit", unitId)
                        .param("role", role.name())
                        .query(Officers::row)
                        .list())
                .stream()
                .findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE);
    }

    private static List<Officer> grouped(List<Row> rows) {
        java.util.LinkedHashMap<UUID, Officer> people = new java.util.LinkedHashMap<>();
        for (Row row : rows) {
            people.merge(row.id, new Officer(row.id, row.username, row.name, row.posts), Officers::join);
        }
        return List.copyOf(people.values());
    }

    private static Officer join(Officer one, Officer other) {
        List<Post> posts = new java.util.ArrayList<>(one.posts());
        posts.addAll(other.posts());
        return new Officer(one.id(), one.username(), one.name(), posts);
    }

    private record Row(UUID id, String username, String name, List<Post> posts) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        List<Post> posts = unit == null
                ? List.of()
                : List.of(new Post(
                        unit,
                        row.getString("unit_name"),
                        row.getString("path"),
                        Role.valueOf(row.getString("role")),
                        row.getString("title")));
        return new Row(row.getObject("id", UUID.class), row.getString("username"), row.getString("full_name"), posts);
    }
}
