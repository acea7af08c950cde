package vn.hoso.audit;

import java.util.ArrayList;
import java.util.List;
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
        ChainReader reader = new ChainReader();
        jdbc.sql(ChainReader.ENTRIES + " order by chain collate \"C\", position")
                .withFetchSize(1000)
                .query(reader::entry);
        jdbc.sql(ChainReader.HEADS).query(reader::head);
        List<String> problems = new ArrayList<>();
        reader.problems().forEach(problem -> problems.add(problem.en()));
        problems.addAll(seals.problems(anchor));
        return new Finding(reader.entries(), problems);
    }
}
