package vn.hoso.notification;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;

/**
 * Notices to the holders of a role in a unit, which whoever supervises the unit reads too, and notices to one person alone.
 */
@Service
public class Notices {

    /** Unread notices are counted up to this; beyond it the number says nothing more to a reader. */
    public static final int COUNT_BOUND = 99;

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    Notices(JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * One notice.
     *
     * @param caseCode the case that it is about; null where it is about none
     * @param unitName the unit whose officers it was sent to
     * @param unread whether the reader has not opened their notices since it came
     */
    public record Notice(
            @Nullable String caseCode, LocalizedText text, Role role, String unitName, Instant at, boolean unread) {}

    /** Sends a notice to everyone who holds the role in the unit, in the caller's transaction. */
    @Internal("models decide who is told what")
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID unit, Role role, UUID caseId, String caseCode, LocalizedText text) {
        insert(null, unit, role, caseId, caseCode, text);
    }

    /** Sends a notice to one person for what they do in the unit, in the caller's transaction. */
    @Internal("the holder of a step is told of its time")
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendTo(UUID person, UUID unit, Role role, UUID caseId, String caseCode, LocalizedText text) {
        insert(person, unit, role, caseId, caseCode, text);
    }

    private void insert(@Nullable UUID person, UUID unit, Role role, UUID caseId, String caseCode, LocalizedText text) {
        jdbc.sql("insert into notice (person_id, unit_id, role, case_id, case_code, text_vi, text_en, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(person)
                .params(
                        unit,
                        role.name(),
                        caseId,
                        caseCode,
                        text.vi(),
                        text.en(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest notices to the officer, to their posts and to the units that they supervise, newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Notice> latest(int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String readable = readable(current.require(), parameters);
        parameters.put("seen", readUpTo());
        parameters.put("limit", limit);
        return jdbc.sql("select n.case_code, n.text_vi, n.text_en, n.role, u.name, n.at, n.id > :seen from notice n"
                        + " join unit u on u.id = n.unit_id where " + readable + " order by n.id desc limit :limit")
                .params(parameters)
                .query((row, n) -> new Notice(
                        row.getString(1),
                        new LocalizedText(row.getString(2), row.getString(3)),
                        Role.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        row.getBoolean(7)))
                .list();
    }

    /** How many notices have come since the officer last opened them; at most one more than {@link #COUNT_BOUND}. */
    @PermitAll
    @Transactional(readOnly = true)
    public int unread() {
        Map<String, Object> parameters = new HashMap<>();
        String readable = readable(current.require(), parameters);
        parameters.put("seen", readUpTo());
        parameters.put("bound", COUNT_BOUND + 1);
        return jdbc.sql(
                        "select count(*) from (select 1 from notice n join unit u on u.id = n.unit_id where n.id > :seen"
                                + " and " + readable + " limit :bound) t")
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** Notes that the officer has opened their notices. */
    @PermitAll
    @Transactional
    public void opened() {
        jdbc.sql("insert into notice_reading (person_id, read_up_to) select ?, coalesce(max(id), 0) from notice"
                        + " on conflict (person_id) do update set read_up_to = excluded.read_up_to")
                .param(current.require().id())
                .update();
    }

    private long readUpTo() {
        return jdbc.sql("select read_up_to from notice_reading where person_id = ?")
                .param(current.require().id())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static String readable(Officer officer, Map<String, Object> parameters) {
        List<String> any = new ArrayList<>();
        any.add("n.person_id = :me");
        parameters.put("me", officer.id());
        int i = 0;
        for (Officer.Post post : officer.posts()) {
            if (post.role() == Role.SUPERVISOR) {
                any.add("(n.person_id is null and starts_with(u.path, :path" + i + "))");
                parameters.put("path" + i, post.unitPath());
            } else {
                any.add("(n.person_id is null and n.unit_id = :unit" + i + " and n.role = :role" + i + ")");
                parameters.put("unit" + i, post.unitId());
                parameters.put("role" + i, post.role().name());
            }
            i++;
        }
        return "(" + String.join(" or ", any) + ")";
    }
}
