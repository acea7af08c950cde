package vn.hoso.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** Forgets every night drafts of dossiers that nobody went on with; their scans are then loose (ScanCleaning). */
@Component
@Internal("run by its schedule")
class ReceptionDraftCleaning {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    ReceptionDraftCleaning(JdbcClient jdbc, Clock clock, @Value("${hoso.retention.reception-drafts}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    void clean() {
        jdbc.sql("delete from reception_draft where saved_at < ?")
                .param(clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .update();
    }
}
