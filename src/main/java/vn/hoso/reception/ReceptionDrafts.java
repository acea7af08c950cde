package vn.hoso.reception;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;

/** The dossier that a desk officer is filling in: one for each officer, kept as it is typed, gone once received. */
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
    public record Saved(String json, Instant savedAt) {}

    /** Keeps what the officer has typed so far, in place of what was kept before. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public void save(String json) {
        jdbc.sql("insert into reception_draft (person_id, data, saved_at) values (?, ?::jsonb, ?)"
                        + " on conflict (person_id) do update set data = excluded.data, saved_at = excluded.saved_at")
                .params(current.require().id(), json, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What the officer typed before. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional(readOnly = true)
    public Optional<Saved> find() {
        return jdbc.sql("select data::text, saved_at from reception_draft where person_id = ?")
                .param(current.require().id())
                .query((row, n) ->
                        new Saved(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Forgets it: the officer starts afresh. */
    @RolesAllowed("DESK_OFFICER")
    @Transactional
    public void discard() {
        jdbc.sql("delete from reception_draft where person_id = ?")
                .param(current.require().id())
                .update();
    }
}
