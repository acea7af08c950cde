package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.document.StoredDocument;

/** Scans that nobody put into a dossier are forgotten with their bytes; those of cases and of drafts stay. */
@TestProvince
class ScanCleaningTest {

    private static final String OFFICER = "tiepnhan.quynhon";

    @Autowired
    private Reception reception;

    @Autowired
    private ReceptionDrafts drafts;

    @Autowired
    private ScanCleaning cleaning;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Value("${hoso.home}")
    private Path home;

    @Test
    void looseScansAreForgottenAfterAWeek() {
        UUID draft = UUID.randomUUID();
        clock.set("2026-06-01T08:00");
        StoredDocument loose = scan("loose");
        StoredDocument drafted = scan("drafted");
        StoredDocument taken = scan("taken");
        StoredDocument twin = scan("twin");
        StoredDocument sameBytes = scan("twin");
        people.as(OFFICER, () -> drafts.save(draft, "{\"papers\":[{\"scan\":\"" + drafted.id() + "\"}]}"));
        receiveWith(taken, sameBytes);

        clock.set("2026-06-07T20:00");
        cleaning.clean();
        assertThat(isKept(loose)).as("within the week").isTrue();

        people.as(OFFICER, () -> drafts.save(draft, "{\"papers\":[{\"scan\":\"" + drafted.id() + "\"}]}"));
        clock.set("2026-06-09T03:50");
        StoredDocument fresh = scan("fresh");
        cleaning.clean();
        assertThat(isKept(loose)).isFalse();
        assertThat(file(loose)).doesNotExist();
        assertThat(isKept(twin)).isFalse();
        assertThat(file(twin)).as("a case has the same bytes").exists();
        for (StoredDocument stays : List.of(drafted, taken, sameBytes, fresh)) {
            assertThat(isKept(stays)).isTrue();
            assertThat(file(stays)).exists();
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'loose-scan-forgotten' and detail like ?")
                        .param("%" + loose.id() + "%")
                        .query(Long.class)
                        .single())
                .isOne();
        people.as(OFFICER, () -> drafts.discard(draft));
    }

    private StoredDocument scan(String words) {
        byte[] pdf = ("%PDF-1.4\n% " + words + "\n%%EOF").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return people.call(OFFICER, () -> reception.scan(pdf, words + ".pdf"));
    }

    private void receiveWith(StoredDocument... scans) {
        Dossier plain = cases.handedIn(aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"));
        List<UUID> left = new java.util.ArrayList<>(
                Stream.of(scans).map(StoredDocument::id).toList());
        Dossier dossier = new Dossier(
                plain.procedureKey(),
                plain.receivingUnit(),
                plain.territory(),
                plain.channel(),
                plain.parties(),
                plain.papers().stream()
                        .map(paper ->
                                left.isEmpty() ? paper : new Dossier.HandedIn(paper.key(), true, 1, left.removeFirst()))
                        .toList(),
                plain.answers());
        assertThat(left).isEmpty();
        people.as(OFFICER, () -> reception.receive(dossier));
    }

    private Path file(StoredDocument document) {
        String hash = document.sha256();
        return home.resolve("documents")
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }

    private boolean isKept(StoredDocument document) {
        return jdbc.sql("select exists (select 1 from stored_document where id = ?)")
                .param(document.id())
                .query(Boolean.class)
                .single();
    }
}
