package vn.hoso.demo;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.audit.Audit;

/**
 * Which parts of the sample have been made, kept in the audit log of the sample itself. A start that finds the sample
 * unfinished, since the one that made it was killed, makes what is missing; a case that was on its way then stays where
 * it is, as one case more.
 */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoRecord {

    private static final String CHAIN = "sample";
    private static final String PART = "sample-part-made";
    private static final String WHOLE = "sample-made";

    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoRecord(Audit audit, JdbcClient jdbc, TransactionTemplate transaction) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether every part was made. */
    boolean isComplete() {
        return jdbc.sql("select exists (select 1 from audit_entry where chain = ? and action = ?)")
                .params(CHAIN, WHOLE)
                .query(Boolean.class)
                .single();
    }

    /** The names of the parts that were made. */
    Set<String> parts() {
        return new HashSet<>(jdbc.sql("select detail::jsonb ->> 'part' from audit_entry where chain = ? and action = ?")
                .params(CHAIN, PART)
                .query(String.class)
                .list());
    }

    /** This part is made and not to be made again. */
    void made(String part) {
        transaction.executeWithoutResult(status -> audit.write(CHAIN, PART, Map.of("part", part)));
    }

    /** Nothing is missing any more. */
    void complete() {
        transaction.executeWithoutResult(status -> audit.write(CHAIN, WHOLE, Map.of()));
    }
}
