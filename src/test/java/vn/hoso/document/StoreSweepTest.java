package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;

/** Nothing is lost or changed in the store without being found, and nothing stays in it that no document has. */
@TestProvince
class StoreSweepTest {

    private static final String PDF = "%PDF-1.7\n% ";

    @Value("${hoso.documents.folder}")
    Path folder;

    @Autowired
    Documents documents;

    @Autowired
    StoreSweep sweep;

    @Autowired
    StoreState state;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothingWasSweptYet() {
        jdbc.sql("update store_slice set claimed_at = null, swept_at = null").update();
    }

    @Test
    void oneByteFlippedInEachOfAThousandIsFoundByReadingAndBySweeping() throws Exception {
        List<StoredDocument> stored = new ArrayList<>();
        Random random = new Random(797);
        for (int i = 0; i < 1_000; i++) {
            StoredDocument document = documents.store(content("flip " + i), "flip.pdf");
            stored.add(document);
            flip(document, random.nextInt((int) document.size()));
        }
        Set<UUID> ids = stored.stream().map(StoredDocument::id).collect(Collectors.toSet());

        sweep.all();
        assertThat(damagedAmong(ids)).isEqualTo(ids);
        stored.forEach(document ->
                assertThatThrownBy(() -> documents.read(document.id())).isInstanceOf(DamagedDocument.class));

        random = new Random(797);
        for (StoredDocument document : stored) {
            flip(document, random.nextInt((int) document.size()));
        }
        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        sweep.all();
        assertThat(damagedAmong(ids)).isEmpty();
        assertThat(told("document-repaired", stored.getFirst())).isOne();
        assertThat(told("document-changed", stored.getFirst())).isOne();
    }

    @Test
    void whatIsGoneIsFoundAndIsRightAgainOnceItWasBroughtBack() throws Exception {
        StoredDocument document = documents.store(content("lost"), "lost.pdf");
        byte[] bytes = Files.readAllBytes(file(document.sha256()));
        Files.delete(file(document.sha256()));
        sweep.all();
        assertThat(damagedAmong(Set.of(document.id()))).containsExactly(document.id());

        boolean tooEarly = people.call("quantri", () -> state.checkAgain(document.id()));
        Files.write(file(document.sha256()), bytes);
        boolean after = people.call("quantri", () -> state.checkAgain(document.id()));

        assertThat(tooEarly).isFalse();
        assertThat(after).isTrue();
        assertThat(damagedAmong(Set.of(document.id()))).isEmpty();
    }

    @Test
    void bytesOfAnUploadThatWasRolledBackAreErasedAndOthersStay() {
        StoredDocument kept = documents.store(content("kept"), "kept.pdf");
        StoredDocument lost = transactions.execute(status -> {
            status.setRollbackOnly();
            return documents.store(content("rolled back"), "lost.pdf");
        });
        assertThat(file(lost.sha256())).exists();

        clock.set(clock.instant().plus(Duration.ofMinutes(1)));
        sweep.all();

        assertThat(file(lost.sha256())).doesNotExist();
        assertThat(file(kept.sha256())).exists();
        assertThat(documents.read(kept.id())).isEqualTo(content("kept"));
    }

    @Test
    void aSweepWaitsForWhoStoresTheSameBytesJustNow() throws Exception {
        byte[] content = content("stored meanwhile");
        StoredDocument[] stored = new StoredDocument[1];
        Thread[] sweeper = new Thread[1];
        transactions.executeWithoutResult(status -> {
            stored[0] = documents.store(content, "now.pdf");
            sweeper[0] = Thread.ofPlatform().start(() -> documents.eraseUnused(stored[0].sha256()));
            waitUntilALockIsWaitedFor();
        });
        sweeper[0].join(Duration.ofSeconds(30));
        assertThat(documents.read(stored[0].id())).isEqualTo(content);
    }

    @Test
    void aSliceIsSweptByOneAndNotAgainBeforeItsTime() {
        sweep.all();
        assertThat(sweep.next(clock.instant())).isEmpty();
        jdbc.sql("update store_slice set claimed_at = ?, swept_at = null where slice = 'ab'")
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(sweep.next(clock.instant())).as("someone else has it").isEmpty();
        clock.set(clock.instant().plus(Duration.ofHours(7)));
        assertThat(sweep.next(clock.instant().minus(Duration.ofDays(7))))
                .as("whoever had it was killed")
                .isPresent();
        assertThat(sweep.next(clock.instant().minus(Duration.ofDays(7)))).isEmpty();
    }

    private Set<UUID> damagedAmong(Set<UUID> ids) {
        return jdbc.sql("select document_id from damaged_document").query(UUID.class).list().stream()
                .filter(ids::contains)
                .collect(Collectors.toSet());
    }

    private long told(String action, StoredDocument document) {
        return jdbc.sql("select count(*) from audit_entry where chain = 'documents' and action = ? and detail like ?")
                .params(action, "%" + document.id() + "%")
                .query(Long.class)
                .single();
    }

    private void waitUntilALockIsWaitedFor() {
        for (int i = 0; i < 300; i++) {
            long waiting = jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .query(Long.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Nobody waits");
    }

    private void flip(StoredDocument document, int place) throws Exception {
        Path file = file(document.sha256());
        byte[] bytes = Files.readAllBytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
    }

    private static byte[] content(String words) {
        return (PDF + words).getBytes(StandardCharsets.UTF_8);
    }

    private Path file(String hash) {
        return folder.resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }
}
