package vn.hoso.worklist;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;

/** Half-filled forms, kept as they are typed, for each officer and item. */
@Service
public class Drafts {

    private final JdbcClient jdbc;
    private final Worklist worklist;
    private final CurrentOfficer current;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Worklist worklist, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.worklist = worklist;
        this.current = current;
        this.clock = clock;
    }

    /** Keeps what the officer has typed so far. */
    @PermitAll
    @Transactional
    public void save(String itemId, String json) {
        worklist.get(itemId);
        jdbc.sql(
                        "insert into work_item_draft (item_id, person_id, data, saved_at) values (?, ?, ?::jsonb, ?)"
                                + " on conflict (item_id, person_id) do update set data = excluded.data, saved_at = excluded.saved_at")
                .params(itemId, current.require().id(), json, WorkItemStore.utc(clock.instant()))
                .update();
    }

    /** What the officer typed before, as JSON. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<String> find(String itemId) {
        return jdbc.sql("select data::text from work_item_draft where item_id = ? and person_id = ?")
                .params(itemId, current.require().id())
                .query(String.class)
                .optional();
    }
}
