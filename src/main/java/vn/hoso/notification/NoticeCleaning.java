package vn.hoso.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/**
 * Forgets old notices every night that someone has read whom they were for: the person, or one who has held the role in
 * the unit. What nobody has read stays. Each node may run it: a row that another one deletes is gone.
 */
@Component
@Internal("run by its schedule")
class NoticeCleaning {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration kept;

    NoticeCleaning(JdbcClient jdbc, Clock clock, @Value("${hoso.retention.read-notices}") Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    void clean() {
        jdbc.sql("delete from notice n where n.at < ? and exists (select 1 from notice_read r"
                        + " where r.notice_id = n.id and case when n.person_id is null"
                        + " then exists (select 1 from position p where p.person_id = r.person_id"
                        + " and p.unit_id = n.unit_id and p.role = n.role)"
                        + " else r.person_id = n.person_id end)")
                .param(clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .update();
    }
}
