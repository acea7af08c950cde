package vn.hoso.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoso.audit.Seal.Head;

/** Compares the log with its seals, and the seals with each other. */
@Component
class SealVerifier {

    private final JdbcClient jdbc;

    SealVerifier(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What does not agree.
     *
     * @param anchor a seal that was kept elsewhere, {@code number:hash}; null when none was
     */
    List<String> problems(@Nullable String anchor) {
        List<String> problems = new ArrayList<>();
        sealsFollowEachOther(problems, anchor);
        jdbc.sql("select s.chain, s.position, s.seal from audit_seal_head s left join audit_entry e"
                        + " on e.chain = s.chain and e.position = s.position"
                        + " where e.hash is distinct from s.hash order by s.chain collate \"C\", s.position")
                .query(row -> {
                    problems.add(row.getString(1) + " #" + row.getLong(2) + ": is not what seal " + row.getLong(3)
                            + " has sealed");
                });
        jdbc.sql("select h.chain from audit_head h where h.sealed and not exists (select 1 from audit_seal_head s"
                        + " where s.chain = h.chain and s.position = h.position) order by h.chain collate \"C\"")
                .query(row -> {
                    problems.add(row.getString(1) + ": is said to be sealed, and no seal holds its last entry");
                });
        return problems;
    }

    private void sealsFollowEachOther(List<String> problems, @Nullable String anchor) {
        Map<Long, List<Head>> heads = new HashMap<>();
        jdbc.sql("select seal, chain, position, hash from audit_seal_head order by chain collate \"C\"")
                .withFetchSize(1000)
                .query(row -> {
                    heads.computeIfAbsent(row.getLong(1), number -> new ArrayList<>())
                            .add(new Head(row.getString(2), row.getLong(3), row.getBytes(4)));
                });
        List<Seal> seals = jdbc.sql("select number, at, previous_hash, hash from audit_seal order by number")
                .query((row, n) -> new Seal(
                        row.getLong(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        heads.getOrDefault(row.getLong(1), List.of()),
                        row.getBytes(3),
                        row.getBytes(4)))
                .list();
        long number = 0;
        byte[] previous = AuditEntry.GENESIS;
        for (Seal seal : seals) {
            if (seal.number() != number + 1 || !Arrays.equals(seal.previousHash(), previous) || !seal.isIntact()) {
                problems.add("seal " + seal.number() + ": was changed, or does not follow the one before it");
            }
            number = seal.number();
            previous = seal.hash();
        }
        if (anchor != null && seals.stream().map(Seal::anchor).noneMatch(anchor::equals)) {
            problems.add(
                    "seal " + anchor + ": is not in the log; the log was cut off or changed since it was exported");
        }
    }
}
