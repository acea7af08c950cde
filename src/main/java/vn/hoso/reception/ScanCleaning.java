package vn.hoso.reception;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;

/**
 * Forgets every night, with their bytes, old scans that no case has taken and no draft of a dossier still names. Each scan
 * is a transaction of its own and stays locked in it, so that nodes share the work and a dossier gets a scan or does not.
 */
@Component
@Internal("run by its schedule")
class ScanCleaning {

    private static final String LOOSE = """
            select s.document_id from reception_scan s where s.made_at < ? and not exists (
              select 1 from reception_draft d where d.person_id = s.person_id
                and position(s.document_id::text in d.data::text) > 0)
            """;

    private final Documents documents;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Duration kept;

    ScanCleaning(
            Documents documents,
            Audit audit,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock,
            @Value("${hoso.retention.loose-scans}") Duration kept) {
        this.documents = documents;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(cron = "0 50 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void clean() {
        List<UUID> loose = jdbc.sql(LOOSE)
                .param(clock.instant().minus(kept).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        loose.forEach(id -> Objects.requireNonNull(transactions.execute(status -> forget(id)))
                .ifPresent(scan -> documents.eraseUnused(scan.sha256())));
    }

    private Optional<StoredDocument> forget(UUID id) {
        boolean still =
                jdbc.sql("delete from reception_scan where document_id = (select document_id from reception_scan"
                                        + " where document_id = ? for update skip locked)")
                                .param(id)
                                .update()
                        == 1;
        if (!still) {
            return Optional.empty();
        }
        StoredDocument scan = documents.forget(id);
        audit.write(
                "documents",
                "loose-scan-forgotten",
                Map.of("document", id.toString(), "sha256", scan.sha256(), "by", scan.createdBy()));
        return Optional.of(scan);
    }
}
