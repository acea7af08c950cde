package vn.hoso.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoso.TestProvince;

/** The log is append-only for the application, and whoever changes it behind its back is found out. */
@TestProvince
class AuditTest {

    private static final int ENTRIES = 5;

    @Autowired
    private Audit audit;

    @Autowired
    private AuditVerifier verifier;

    @Autowired
    private AuditSeals seals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient runtime;

    @Autowired
    private FlywayConnectionDetails owner;

    private final String chain = "thu-" + UUID.randomUUID();

    private void written() {
        for (int i = 1; i <= ENTRIES; i++) {
            int number = i;
            transaction.executeWithoutResult(status -> audit.write(chain, "tested", Map.of("number", number)));
        }
    }

    @AfterEach
    void takeTheChainAway() throws SQLException {
        asOwner("delete from audit_entry where chain = '" + chain + "'");
        asOwner("delete from audit_head where chain = '" + chain + "'");
        asOwner("delete from audit_seal_head; delete from audit_seal; update audit_head set sealed = false");
        assertThat(verifier.verify().problems()).isEmpty();
    }

    @Test
    void whatWasWrittenVerifies() {
        long before = verifier.verify().entries();

        written();

        assertThat(verifier.verify().entries()).isEqualTo(before + ENTRIES);
        assertThat(verifier.verify().problems()).isEmpty();
    }

    @Test
    void anEntryIsThereExactlyWhenWhatItTellsIs() {
        transaction.executeWithoutResult(status -> {
            audit.write(chain, "tested", Map.of());
            status.setRollbackOnly();
        });

        assertThat(entries()).isZero();
        assertThatThrownBy(() -> audit.write(chain, "tested", Map.of())).hasMessageContaining("transaction");
    }

    /** What the owner of the database does to the entry in the middle, or to all of them. */
    static Stream<String> tamperings() {
        return Stream.of(
                "update audit_entry set detail = '{}' where chain = :chain and position = 3",
                "update audit_entry set actor = 'ai-do' where chain = :chain and position = 3",
                "update audit_entry set action = 'khac' where chain = :chain and position = 3",
                "update audit_entry set at = at + interval '1 microsecond' where chain = :chain and position = 3",
                "update audit_entry set hash = sha256('x') where chain = :chain and position = 3",
                "update audit_entry set previous_hash = sha256('x') where chain = :chain and position = 3",
                "delete from audit_entry where chain = :chain and position = 1",
                "delete from audit_entry where chain = :chain and position = 3",
                "delete from audit_entry where chain = :chain and position = 5",
                "delete from audit_entry where chain = :chain and position > 2",
                "delete from audit_entry where chain = :chain",
                "delete from audit_head where chain = :chain",
                "update audit_entry set position = position + 1 where chain = :chain and position = 5",
                "update audit_entry set position = case position when 2 then 103 else 102 end"
                        + " where chain = :chain and position in (2, 3);"
                        + " update audit_entry set position = position - 100 where chain = :chain and position > 100",
                "update audit_entry a set detail = b.detail, actor = b.actor, at = b.at, hash = b.hash"
                        + " from audit_entry b where a.chain = :chain and b.chain = :chain"
                        + " and a.position = 3 and b.position = 2",
                "insert into audit_entry select chain, 6, at, actor, action, detail, previous_hash, hash"
                        + " from audit_entry where chain = :chain and position = 5",
                "update audit_entry set chain = 'khac-' || chain where chain = :chain and position = 5");
    }

    @ParameterizedTest
    @MethodSource("tamperings")
    void tamperingIsFound(String tampering) throws SQLException {
        written();

        asOwner(tampering.replace(":chain", "'" + chain + "'"));

        assertThat(verifier.verify().problems()).isNotEmpty().allMatch(problem -> problem.contains(chain));
        asOwner("delete from audit_entry where chain = 'khac-" + chain + "'");
    }

    @Test
    void aForgedEntryAtTheEndIsFoundThoughItsHashesAreRight() throws SQLException {
        written();
        byte[] last = runtime.sql("select hash from audit_entry where chain = ? and position = 5")
                .param(chain)
                .query(byte[].class)
                .single();
        AuditEntry forged =
                AuditEntry.after(5, last, chain, Instant.parse("2026-06-01T00:00:00Z"), "ai-do", "tested", "{}");
        insertAsOwner(forged);

        assertThat(verifier.verify().problems()).isNotEmpty().allMatch(problem -> problem.contains(chain));
    }

    /** What is right in itself once the head is set back, or the chain is gone with it. */
    static Stream<String> cuts() {
        return Stream.of(
                "delete from audit_entry where chain = :chain and position > 3;"
                        + " update audit_head set position = 3, hash = (select hash from audit_entry"
                        + " where chain = :chain and position = 3), sealed = false where chain = :chain",
                "delete from audit_entry where chain = :chain; delete from audit_head where chain = :chain",
                "delete from audit_seal_head where chain = :chain",
                "update audit_seal_head set position = 3 where chain = :chain",
                "update audit_seal set at = at - interval '1 day'");
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aSealShowsWhatWasCutOff(String cut) throws SQLException {
        written();
        seals.seal();
        assertThat(verifier.verify().problems()).isEmpty();

        asOwner(cut.replace(":chain", "'" + chain + "'"));

        assertThat(verifier.verify().problems()).isNotEmpty();
    }

    @Test
    void anExportedSealShowsThatTheSealsWereCutOffToo() throws SQLException {
        written();
        seals.seal();
        transaction.executeWithoutResult(status -> audit.write(chain, "tested", Map.of("number", 6)));
        seals.seal();
        String anchor = seals.lastAnchor().orElseThrow();
        assertThat(anchor).startsWith("2:");
        assertThat(verifier.verify(anchor).problems()).isEmpty();

        asOwner(("delete from audit_seal_head where seal = 2; delete from audit_seal where number = 2;"
                        + " delete from audit_entry where chain = :chain and position = 6;"
                        + " update audit_head set position = 5, sealed = true, hash = (select hash from audit_entry"
                        + " where chain = :chain and position = 5) where chain = :chain")
                .replace(":chain", "'" + chain + "'"));

        assertThat(verifier.verify().problems()).as("without the exported seal").isEmpty();
        assertThat(verifier.verify(anchor).problems())
                .singleElement()
                .asString()
                .contains(anchor);
    }

    @Test
    void aHeadThatPretendsToBeSealedIsFound() throws SQLException {
        written();
        asOwner("update audit_head set sealed = true where chain = '" + chain + "'");

        assertThat(verifier.verify().problems()).singleElement().asString().contains(chain);
    }

    @Test
    void sealingWithNothingNewMakesNoSeal() {
        written();
        seals.seal();
        String before = seals.lastAnchor().orElseThrow();
        seals.seal();

        assertThat(seals.lastAnchor()).hasValue(before);
    }

    @Test
    void theApplicationCannotChangeTheLog() {
        written();
        seals.seal();
        // Not an error but a warning to whoever holds some right and may not hand it on: it gives nothing.
        runtime.sql("grant update, delete on audit_entry to current_user").update();
        for (String attempt : List.of(
                "update audit_entry set detail = '{}' where chain = '" + chain + "'",
                "delete from audit_entry where chain = '" + chain + "'",
                "truncate audit_entry",
                "delete from audit_head where chain = '" + chain + "'",
                "truncate audit_head",
                "update audit_seal set at = at",
                "delete from audit_seal_head",
                "delete from audit_seal",
                "truncate audit_seal cascade",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all")) {
            assertThatThrownBy(() -> runtime.sql(attempt).update()).as(attempt).hasStackTraceContaining("ERROR: ");
        }
        assertThat(entries()).isEqualTo(ENTRIES);
    }

    private int entries() {
        return runtime.sql("select count(*) from audit_entry where chain = ?")
                .param(chain)
                .query(Integer.class)
                .single();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = ownersConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void insertAsOwner(AuditEntry entry) throws SQLException {
        try (Connection connection = ownersConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, entry.chain());
            insert.setLong(2, entry.position());
            insert.setObject(3, entry.at().atOffset(java.time.ZoneOffset.UTC));
            insert.setString(4, entry.actor());
            insert.setString(5, entry.action());
            insert.setString(6, entry.detail());
            insert.setBytes(7, entry.previousHash());
            insert.setBytes(8, entry.hash());
            insert.executeUpdate();
        }
    }

    private Connection ownersConnection() throws SQLException {
        Connection connection =
                DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        connection.setSchema("hoso");
        return connection;
    }
}
