package vn.hoso.document;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.audit.Audit;

/** Tells the audit log and the administrator of a damaged file, once for each file while the application runs. */
@Component
class DamageLog {

    private static final Logger LOG = LoggerFactory.getLogger(DamageLog.class);

    private final Audit audit;
    private final TransactionTemplate own;
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();

    DamageLog(Audit audit, PlatformTransactionManager transactions) {
        this.audit = audit;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own: the one that reads writes nothing, and ends with the refusal. */
    void tell(StoredDocument document, boolean missing) {
        if (!told.add(document.id())) {
            return;
        }
        LOG.error(
                "The stored file of document {} is {}; its hash was {}",
                document.id(),
                missing ? "gone" : "changed",
                document.sha256());
        try {
            own.executeWithoutResult(status -> audit.write(
                    "documents",
                    missing ? "document-missing" : "document-changed",
                    Map.of("document", document.id().toString(), "sha256", document.sha256())));
        } catch (RuntimeException e) {
            told.remove(document.id());
            throw e;
        }
    }
}
