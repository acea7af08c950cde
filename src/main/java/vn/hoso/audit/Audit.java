package vn.hoso.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.batch.WriteBatch;

/** Writes the audit log. */
@Service
@Internal("written by services within what they do; nobody writes it for its own sake")
public class Audit {

    private final WriteBatch writes;
    private final Clock clock;
    private final CurrentOfficer current;
    private final JsonMapper json;

    Audit(WriteBatch writes, Clock clock, CurrentOfficer current, JsonMapper json) {
        this.writes = writes;
        this.clock = clock;
        this.current = current;
        this.json = json;
    }

    /**
     * Appends an entry to a chain, in the caller's transaction: it is there exactly when what it tells is. The database
     * locks the chain's head and computes the hash when the transaction sends its writes, which is before it commits
     * (order of locks: case, counter, audit).
     *
     * @param chain the case code, or a name such as {@code access} or {@code publishing}
     * @param action what was done, in words that stay: {@code case-received}
     * @param detail what a later reader needs; no passwords, no whole documents
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(String chain, String action, Map<String, ?> detail) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writes.add(
                "audit_entry",
                "call audit_append(?, ?, ?, ?, ?, ?)",
                chain,
                WriteBatch.time(at),
                at.toString(),
                current.actorId(),
                action,
                json.writeValueAsString(new TreeMap<>(detail)));
    }
}
