package vn.hoso.reception;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;

/**
 * The dossiers that a desk officer is filling in: kept as they are typed, gone once received. There are several where a
 * second citizen comes in between. What nobody goes on with is forgotten after a time.
 */
@Service
public class ReceptionDrafts {

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    ReceptionDrafts(JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A dossier that was left half filled in.
     *
     * @param json what the screen wrote
     */
    public record Saved(UUID id, String json, Instant savedAt) {}

    /** Keeps what the officer has begun to type into a dossier, in place of what was kept of it before. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public void save(UUID id, String json) {
        jdbc.sql("insert into reception_draft as mine (id, person_id, data, saved_at) values (?, ?, ?::jsonb, ?)"
                        + " on conflict (id) do update set data = excluded.data, saved_at = excluded.saved_at"
                        + " where mine.person_id = excluded.person_id")
                .params(id, current.require().id(), json, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Keeps what was typed further into a dossier of which something is kept already.
     *
     * @return false when nothing is kept any more, since it was received or discarded in another window; nothing is kept then
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public boolean saveAgain(UUID id, String json) {
        return jdbc.sql("update reception_draft set data = ?::jsonb, saved_at = ? where id = ? and person_id = ?")
                        .params(
                                json,
                                clock.instant().atOffset(ZoneOffset.UTC),
                                id,
                                current.require().id())
                        .update()
                == 1;
    }

    /** What the officer has left half filled in, the last first. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public List<Saved> all() {
        return jdbc.sql("select id, data::text, saved_at from reception_draft where person_id = ?"
                        + " order by saved_at desc, id")
                .param(current.require().id())
                .query((row, n) -> new Saved(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /**
     * Forgets one of the officer's drafts.
     *
     * @return false when there was none
     */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public boolean discard(UUID id) {
        return jdbc.sql("delete from reception_draft where id = ? and person_id = ?")
                        .params(id, current.require().id())
                        .update()
                == 1;
    }
}
