package vn.hoso.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.audit.Audit;

/**
 * Keeps which files were found damaged, and tells the audit log of each once: when it was found, and when it was right again.
 */
@Component
class DamageLog {

    private static final Logger LOG = LoggerFactory.getLogger(DamageLog.class);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate own;
    private final Clock clock;

    DamageLog(JdbcClient jdbc, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own: the one that reads writes nothing, and ends with the refusal. */
    void tell(StoredDocument document, boolean missing) {
        own.executeWithoutResult(status -> {
            if (jdbc.sql("insert into damaged_document (document_id, missing, found_at) values (?, ?, ?)"
                                    + " on conflict do nothing")
                            .params(document.id(), missing, clock.instant().atOffset(ZoneOffset.UTC))
                            .update()
                    == 0) {
                return;
            }
            LOG.error(
                    "The stored file of document {} is {}; its hash was {}",
                    document.id(),
                    missing ? "gone" : "changed",
                    document.sha256());
            write(missing ? "document-missing" : "document-changed", document.id(), document.sha256());
        });
    }

    /** The hashes in a slice of the store under which damage was found. */
    Set<String> known(String slice) {
        return Set.copyOf(jdbc.sql("select distinct s.sha256 from damaged_document d"
                        + " join stored_document s on s.id = d.document_id where left(s.sha256, 2) = ?")
                .param(slice)
                .query(String.class)
                .list());
    }

    /** The bytes under this hash are right: what was said of them before is over. */
    void right(String sha256) {
        own.executeWithoutResult(status -> {
            List<UUID> repaired = jdbc.sql("delete from damaged_document d using stored_document s"
                            + " where d.document_id = s.id and s.sha256 = ? returning d.document_id")
                    .param(sha256)
                    .query(UUID.class)
                    .list();
            repaired.forEach(document -> write("document-repaired", document, sha256));
        });
    }

    private void write(String action, UUID document, String sha256) {
        audit.write("documents", action, Map.of("document", document.toString(), "sha256", sha256));
    }
}
