package vn.hoso.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** Reads the whole log and says what in it is not as it was written. */
@Service
@Internal("run by the jar's command `audit verify` and by tests")
public class AuditVerifier {

    private final JdbcClient jdbc;
    private final SealVerifier seals;

    AuditVerifier(JdbcClient jdbc, SealVerifier seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * What was found.
     *
     * @param entries how many entries were read
     * @param problems one sentence for each fault; empty when the log is whole
     */
    public record Finding(long entries, List<String> problems) {}

    /** Checks every entry's hash, every link, that each chain ends where its head says, and all seals. */
    @Transactional(readOnly = true)
    public Finding verify() {
        return verify(null);
    }

    /**
     * Checks the log as {@link #verify()} does, and that it still holds a seal.
     *
     * @param anchor a seal that was exported and kept elsewhere, {@code number:hash}
     */
    @Transactional(readOnly = true)
    public Finding verify(@Nullable String anchor) {
        List<String> problems = new ArrayList<>();
        Map<String, byte[]> last = new HashMap<>();
        Map<String, Long> positions = new HashMap<>();
        long[] count = {0};
        jdbc.sql("select chain, position, at, actor, action, detail, previous_hash, hash from audit_entry"
                        + " order by chain collate \"C\", position")
                .withFetchSize(1000)
                .query(row -> {
                    count[0]++;
                    AuditEntry entry = new AuditEntry(
                            row.getString("chain"),
                            row.getLong("position"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("actor"),
                            row.getString("action"),
                            row.getString("detail"),
                            row.getBytes("previous_hash"),
                            row.getBytes("hash"));
                    check(entry, last, positions, problems);
                });
        compareHeads(last, positions, problems);
        problems.addAll(seals.problems(anchor));
        return new Finding(count[0], problems);
    }

    private static void check(
            AuditEntry entry, Map<String, byte[]> last, Map<String, Long> positions, List<String> problems) {
        String name = entry.chain() + " #" + entry.position();
        long expected = positions.getOrDefault(entry.chain(), 0L) + 1;
        if (entry.position() != expected) {
            problems.add(name + ": entries " + expected + " to " + (entry.position() - 1) + " are missing");
        }
        if (!entry.isIntact()) {
            problems.add(name + ": was changed after it was written");
        }
        if (!Arrays.equals(entry.previousHash(), last.getOrDefault(entry.chain(), AuditEntry.GENESIS))) {
            problems.add(name + ": does not follow the entry before it");
        }
        positions.put(entry.chain(), entry.position());
        last.put(entry.chain(), entry.hash());
    }

    private void compareHeads(Map<String, byte[]> last, Map<String, Long> positions, List<String> problems) {
        jdbc.sql("select chain, position, hash from audit_head").query(row -> {
            String chain = row.getString(1);
            if (row.getLong(2) != positions.getOrDefault(chain, 0L)
                    || !Arrays.equals(row.getBytes(3), last.getOrDefault(chain, AuditEntry.GENESIS))) {
                problems.add(chain + ": its last entries were cut off");
            }
            last.remove(chain);
        });
        last.keySet().forEach(chain -> problems.add(chain + ": has entries and no head"));
    }
}
