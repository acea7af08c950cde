package vn.hoso.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.notification.NoticeKind.Together;

/** Writes notices, each in the transaction of what it tells. */
@Service
@Internal("models and services decide who is told what")
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeSender {

    private static final String INSERT = """
            insert into notice as n (person_id, unit_id, role, case_id, case_code, text_vi, text_en, at, kind, line,
              many_vi, many_en, many_page)
            values (:person, :unit, :role, :case, :code, :vi, :en, :at, :kind, :line, :manyVi, :manyEn, :page)
            on conflict (line) do update set at = excluded.at, case_id = excluded.case_id,
              case_code = excluded.case_code, text_vi = excluded.text_vi, text_en = excluded.text_en,
              count = n.count + case when n.case_id is distinct from excluded.case_id then 1 else 0 end""";

    private static final String HELD = " and exists (select 1 from position p where p.unit_id = a.id and p.role = :role"
            + " and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today))";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeSender(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The case that a notice is about. */
    public record About(UUID caseId, String caseCode, LocalizedText text) {}

    /** Tells everyone who holds the role in the unit, and its supervisors where the kind says so. */
    public void toRole(NoticeKind kind, UUID unit, Role role, About about) {
        insert(kind, null, unit, role, kind.together(), "", about);
        Together supervisors = kind.supervisors();
        if (supervisors != null) {
            supervising(unit).forEach(above -> insert(kind, null, above, Role.SUPERVISOR, supervisors, "", about));
        }
    }

    /** Tells one person, for what they do in the unit. */
    public void toPerson(NoticeKind kind, UUID person, UUID unit, Role role, About about) {
        insert(kind, person, unit, role, kind.together(), "", about);
    }

    /**
     * Tells everyone who holds the role, in whatever unit.
     *
     * @param cause only what has the same cause is told together
     */
    public void toAll(NoticeKind kind, Role role, String cause, About about) {
        units("true" + HELD, role, null).forEach(unit -> insert(kind, null, unit, role, kind.together(), cause, about));
    }

    private List<UUID> supervising(UUID unit) {
        return units(
                "exists (select 1 from unit u where u.id = :unit and starts_with(u.path, a.path))" + HELD,
                Role.SUPERVISOR,
                unit);
    }

    private List<UUID> units(String condition, Role role, @Nullable UUID unit) {
        return jdbc.sql("select a.id from unit a where " + condition + " order by a.id")
                .param("role", role.name())
                .param("today", OfficialTime.local(clock.instant()).toLocalDate())
                .param("unit", unit)
                .query(UUID.class)
                .list();
    }

    private void insert(
            NoticeKind kind,
            @Nullable UUID person,
            UUID unit,
            Role role,
            @Nullable Together together,
            String cause,
            About about) {
        Instant now = clock.instant();
        String to = person == null ? unit + " " + role : person.toString();
        String line = kind.name() + " " + OfficialTime.local(now).toLocalDate() + " " + to + " " + cause;
        jdbc.sql(INSERT)
                .param("person", person)
                .param("unit", unit)
                .param("role", role.name())
                .param("case", about.caseId)
                .param("code", about.caseCode)
                .param("vi", about.text.vi())
                .param("en", about.text.en())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("line", together == null ? null : line)
                .param("manyVi", together == null ? null : together.many().vi())
                .param("manyEn", together == null ? null : together.many().en())
                .param("page", together == null ? null : together.page())
                .update();
    }
}
