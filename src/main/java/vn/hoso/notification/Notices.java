package vn.hoso.notification;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;

/** Notices to the holders of a role in a unit. */
@Service
public class Notices {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    Notices(JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** One notice. */
    public record Notice(UUID caseId, LocalizedText text, Instant at) {}

    /** Sends a notice to everyone who holds the role in the unit, in the caller's transaction. */
    @Internal("models decide who is told what")
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(UUID unit, Role role, UUID caseId, LocalizedText text) {
        jdbc.sql("insert into notice (unit_id, role, case_id, text_vi, text_en, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        unit,
                        role.name(),
                        caseId,
                        text.vi(),
                        text.en(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest notices to the officer's posts, newest first. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Notice> latest(int limit) {
        List<Notice> found = new ArrayList<>();
        for (Officer.Post post : current.require().posts()) {
            found.addAll(jdbc.sql("select case_id, text_vi, text_en, at from notice where unit_id = ? and role = ?"
                            + " order by id desc limit ?")
                    .params(post.unitId(), post.role().name(), limit)
                    .query((row, n) -> new Notice(
                            row.getObject(1, UUID.class),
                            new LocalizedText(row.getString(2), row.getString(3)),
                            row.getTimestamp(4).toInstant()))
                    .list());
        }
        found.sort(Comparator.comparing(Notice::at).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }
}
