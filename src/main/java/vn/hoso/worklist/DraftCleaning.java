package vn.hoso.worklist;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/**
 * Forgets every night what was half typed into the forms of items that are done or fell away. Each node may run it: a
 * row that another one deletes is gone, and no work is done twice.
 */
@Component
@Internal("run by its schedule")
class DraftCleaning {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    DraftCleaning(JdbcClient jdbc, Clock clock, @Value("${hoso.retention.drafts-of-finished-items}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    void clean() {
        jdbc.sql("delete from work_item_draft d using work_item w where w.id = d.item_id and w.state <> 'OPEN'"
                        + " and w.completed_at < ?")
                .param(WorkItemStore.utc(clock.instant().minus(kept)))
                .update();
    }
}
