package vn.hoso.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Seal.Head;

/**
 * Seals the heads of all chains. Entries follow each other, so a sealed head holds everything before it; what a seal does
 * not show is written in docs/decisions/0014-audit-seals.md.
 */
@Service
@Internal("run by its schedule and by the jar's command `audit seal export`")
public class AuditSeals {

    /** The key of the lock that only one node holds; any number that nothing else uses. */
    private static final long LOCK = 0x484F_534F_5345_414CL;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditSeals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Seals what has been written since the last seal, unless another node is doing so. A chain that someone is writing to
     * is left for the next seal: sealing never waits.
     */
    @Transactional
    public void seal() {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single()) {
            return;
        }
        List<Head> heads = jdbc.sql("select chain, position, hash from audit_head where not sealed"
                        + " order by chain collate \"C\" for update skip locked")
                .query((row, n) -> new Head(row.getString(1), row.getLong(2), row.getBytes(3)))
                .list();
        if (!heads.isEmpty()) {
            write(heads);
        }
    }

    private void write(List<Head> heads) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Seal seal = jdbc.sql("select number, hash from audit_seal order by number desc limit 1")
                .query((row, n) -> Seal.after(row.getLong(1), row.getBytes(2), now, heads))
                .optional()
                .orElseGet(() -> Seal.after(0, AuditEntry.GENESIS, now, heads));
        jdbc.sql("insert into audit_seal (number, at, previous_hash, hash) values (?, ?, ?, ?)")
                .params(seal.number(), now.atOffset(ZoneOffset.UTC), seal.previousHash(), seal.hash())
                .update();
        for (Head head : heads) {
            jdbc.sql("insert into audit_seal_head (seal, chain, position, hash) values (?, ?, ?, ?)")
                    .params(seal.number(), head.chain(), head.position(), head.hash())
                    .update();
            jdbc.sql("update audit_head set sealed = true where chain = ?")
                    .param(head.chain())
                    .update();
        }
    }

    /** The last seal in one word, {@code number:hash}; empty while there is none. */
    @Transactional(readOnly = true)
    public Optional<String> lastAnchor() {
        return jdbc.sql("select number, hash from audit_seal order by number desc limit 1")
                .query((row, n) -> new Seal(
                                row.getLong(1), Instant.EPOCH, List.of(), AuditEntry.GENESIS, row.getBytes(2))
                        .anchor())
                .optional();
    }
}
