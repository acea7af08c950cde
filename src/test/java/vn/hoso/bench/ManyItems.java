package vn.hoso.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import vn.hoso.access.Role;
import vn.hoso.organization.Unit;

/** Open items for many groups, written past the product: a million of them the slow way would take a day. */
final class ManyItems {

    private final FlywayConnectionDetails owner;
    private final List<Unit> places;
    private final int groups;

    ManyItems(FlywayConnectionDetails owner, List<Unit> places, int groups) {
        this.owner = owner;
        this.places = places;
        this.groups = groups;
    }

    void fill(int from, int to) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to hoso");
            for (int group = 0; group < groups && from == 0; group++) {
                statement.execute("insert into work_group (unit_id, role) values ('"
                        + places.get(group % places.size()).id() + "', '"
                        + (group < places.size() ? Role.CASE_OFFICER : Role.LEADER) + "') on conflict do nothing");
            }
            StringBuilder ids = new StringBuilder();
            for (int group = 0; group < groups; group++) {
                ids.append(group == 0 ? "" : ",")
                        .append("(")
                        .append(group)
                        .append(",'")
                        .append(places.get(group % places.size()).id())
                        .append("'::uuid,'")
                        .append(group < places.size() ? Role.CASE_OFFICER : Role.LEADER)
                        .append("')");
            }
            statement.execute("""
                    insert into work_item (id, subject_id, subject_code, subject_title, subject_party, step_key, step_name,
                      group_id, due_at, definition_id, properties, state, created_at, updated_at)
                    select 'b' || n, gen_random_uuid(), 'H21.00-' || n, 'Xác nhận tình trạng hôn nhân', 'Nguyễn Văn A',
                      'Task_ThamDinh', 'Thẩm định hồ sơ', g.id, now() + (n %% 5000) * interval '7 minutes', 'x', '{}', 'OPEN',
                      now(), now()
                    from generate_series(%d, %d) n
                    join (values %s) as v(i, unit, role) on v.i = n %% %d
                    join work_group g on g.unit_id = v.unit and g.role = v.role
                    """.formatted(from, to - 1, ids, groups));
            statement.execute("vacuum analyze work_item");
        }
    }
}
