package vn.hoso.reception;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;

/**
 * Clears away drafts that nobody has touched for {@link ReceptionDrafts#KEPT}, and scans of that age that neither a dossier
 * has taken nor a draft still names: they are personal data that nobody needs. Two nodes may do it at once.
 */
@Component
class LeftBehind {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final TransactionOperations transactions;
    private final Clock clock;

    LeftBehind(JdbcClient jdbc, Documents documents, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void clear() {
        OffsetDateTime before = clock.instant().minus(ReceptionDrafts.KEPT).atOffset(ZoneOffset.UTC);
        List<StoredDocument> scans = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("delete from reception_draft where saved_at < ?")
                    .param(before)
                    .update();
            return scans(before);
        }));
        scans.forEach(scan -> documents.eraseUnused(scan.sha256()));
    }

    /** A dossier that takes a scan at the same moment has it, or is told that the scan is gone. */
    private List<StoredDocument> scans(OffsetDateTime before) {
        List<StoredDocument> scans = jdbc
                .sql("delete from reception_scan s where s.made_at < ? and not exists"
                        + " (select 1 from reception_draft d where strpos(d.data::text, s.document_id::text) > 0)"
                        + " returning s.document_id")
                .param(before)
                .query(UUID.class)
                .list()
                .stream()
                .map(documents::get)
                .toList();
        scans.forEach(scan -> documents.forget(scan.id()));
        return scans;
    }
}
