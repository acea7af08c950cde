package vn.hoso.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;

/** Writes the audit log. */
@Service
@Internal("written by services within what they do; nobody writes it for its own sake")
public class Audit {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentOfficer current;
    private final JsonMapper json;

    Audit(JdbcClient jdbc, Clock clock, CurrentOfficer current, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.current = current;
        this.json = json;
    }

    /**
     * Appends an entry to a chain, in the caller's transaction: it is there exactly when what it tells is. The chain's
     * head stays locked until the transaction ends, so take it last (order of locks: case, counter, audit).
     *
     * @param chain the case code, or a name such as {@code access} or {@code publishing}
     * @param action what was done, in words that stay: {@code case-received}
     * @param detail what a later reader needs; no passwords, no whole documents
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String chain, String action, Map<String, ?> detail) {
        Head head = head(chain).orElseGet(() -> {
            jdbc.sql("insert into audit_head (chain, position, hash) values (?, 0, ?) on conflict do nothing")
                    .params(chain, AuditEntry.GENESIS)
                    .update();
            return head(chain).orElseThrow();
        });
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = AuditEntry.after(
                head.position,
                head.hash,
                chain,
                at,
                current.actorId(),
                action,
                json.writeValueAsString(new TreeMap<>(detail)));
        jdbc.sql(
                        "with entry as (insert into audit_entry (chain, position, at, actor, action, detail, previous_hash, hash)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning chain, position, hash)"
                                + " update audit_head h set position = e.position, hash = e.hash, sealed = false from entry e"
                                + " where h.chain = e.chain")
                .params(
                        chain,
                        entry.position(),
                        java.time.OffsetDateTime.ofInstant(at, java.time.ZoneOffset.UTC),
                        entry.actor(),
                        action,
                        entry.detail(),
                        entry.previousHash(),
                        entry.hash())
                .update();
    }

    private Optional<Head> head(String chain) {
        return jdbc.sql("select position, hash from audit_head where chain = ? for update")
                .param(chain)
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    private record Head(long position, byte[] hash) {}
}
