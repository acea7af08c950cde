package vn.hoso.notification;

import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;

/** The notices of the officer who is logged in: those to them alone, and those to the roles that they hold. */
@Service
@PermitAll
public class Notices {

    /** Unread lines are counted up to this; beyond it the number says nothing more to a reader. */
    public static final int COUNT_BOUND = 99;

    private static final String UNREAD = "not exists (select 1 from notice_read r where r.notice_id = n.id"
            + " and r.person_id = :me and r.count = n.count)";

    private final JdbcClient jdbc;
    private final CurrentOfficer current;

    Notices(JdbcClient jdbc, CurrentOfficer current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    /**
     * One line.
     *
     * @param caseCode the case that it is about; null where it is about several
     * @param page the address that lists several; null for a line about one case
     * @param unitName the unit whose officers it was sent to
     * @param unread whether the reader has not opened it since it last grew
     */
    public record Notice(
            long id,
            @Nullable String caseCode,
            @Nullable String page,
            LocalizedText text,
            Role role,
            String unitName,
            Instant at,
            boolean unread) {}

    /** The latest lines, newest first. */
    @Transactional(readOnly = true)
    public List<Notice> latest(int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String readable = readable(parameters);
        parameters.put("limit", limit);
        return jdbc.sql("select n.*, u.name as unit_name, " + UNREAD + " as unread from notice n"
                        + " join unit u on u.id = n.unit_id where " + readable
                        + " order by n.at desc, n.id desc limit :limit")
                .params(parameters)
                .query(Notices::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        int count = row.getInt("count");
        boolean several = count > 1;
        return new Notice(
                row.getLong("id"),
                several ? null : row.getString("case_code"),
                several ? row.getString("many_page") : null,
                several
                        ? new LocalizedText(
                                row.getString("many_vi").formatted(count),
                                row.getString("many_en").formatted(count))
                        : new LocalizedText(row.getString("text_vi"), row.getString("text_en")),
                Role.valueOf(row.getString("role")),
                row.getString("unit_name"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("unread"));
    }

    /** How many lines are unread; at most one more than {@link #COUNT_BOUND}. */
    @Transactional(readOnly = true)
    public int unread() {
        Map<String, Object> parameters = new HashMap<>();
        String readable = readable(parameters);
        parameters.put("bound", COUNT_BOUND + 1);
        return jdbc.sql("select count(*) from (select 1 from notice n where " + readable + " and " + UNREAD
                        + " limit :bound) t")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** The officer has opened a line. One that is not theirs stays as it is. */
    @Transactional
    public void read(long id) {
        mark("n.id = :id", Map.of("id", id));
    }

    /** The officer has seen all there is. */
    @Transactional
    public void readAll() {
        mark(UNREAD, Map.of());
    }

    private void mark(String which, Map<String, Object> of) {
        Map<String, Object> parameters = new HashMap<>(of);
        String readable = readable(parameters);
        jdbc.sql("insert into notice_read (person_id, notice_id, count) select :me, n.id, n.count from notice n"
                        + " where " + readable + " and " + which
                        + " on conflict (person_id, notice_id) do update set count = excluded.count")
                .params(parameters)
                .update();
    }

    private String readable(Map<String, Object> parameters) {
        Officer officer = current.require();
        List<String> any = new ArrayList<>();
        any.add("n.person_id = :me");
        parameters.put("me", officer.id());
        int i = 0;
        for (Officer.Post post : officer.posts()) {
            any.add("(n.person_id is null and n.unit_id = :unit" + i + " and n.role = :role" + i + ")");
            parameters.put("unit" + i, post.unitId());
            parameters.put("role" + i, post.role().name());
            i++;
        }
        return "(" + String.join(" or ", any) + ")";
    }
}
