package vn.hoso.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.document.Documents;
import vn.hoso.document.StoredDocument;
import vn.hoso.reception.ReceptionDrafts.Saved;

/** What is half filled in at a counter: several for each officer, and not for ever. */
@TestProvince
class ReceptionDraftsTest {

    private static final String OFFICER = "tiepnhan.quynhon";

    @Autowired
    private ReceptionDrafts drafts;

    @Autowired
    private Reception reception;

    @Autowired
    private ReceptionDraftCleaning draftCleaning;

    @Autowired
    private ScanCleaning scanCleaning;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void onAWorkingDay() {
        clock.set("2026-06-01T08:30");
    }

    @Test
    void aSecondCitizenDoesNotCostTheFirstTheirDraft() {
        save(first, "{\"n\": 1}");
        clock.set("2026-06-01T08:40");
        save(second, "{\"n\": 2}");
        assertThat(people.call(OFFICER, drafts::all)).extracting(Saved::id).containsSubsequence(second, first);
        people.as(OFFICER, () -> drafts.discard(second));
        clock.set("2026-06-01T08:50");
        save(first, "{\"n\": 3}");
        assertThat(people.call(OFFICER, drafts::all))
                .filteredOn(kept -> kept.id().equals(first))
                .extracting(Saved::json)
                .containsExactly("{\"n\": 3}");
    }

    @Test
    void aDossierIsReceivedOnceThoughItsDraftIsOpenInTwoWindows() {
        save(first, "{\"n\": 1}");
        Dossier dossier = cases.handedIn(
                DossierFixture.aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T09:30"));
        people.call(OFFICER, () -> reception.receive(dossier, first));

        people.as(OFFICER, () -> {
            assertThat(drafts.saveAgain(first, "{\"n\": 2}")).isFalse();
            assertThat(drafts.all()).extracting(Saved::id).doesNotContain(first);
            assertThatThrownBy(() -> reception.receive(dossier, first))
                    .isInstanceOfSatisfying(
                            UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.CONFLICT));
        });
    }

    @Test
    void aDraftIsItsOfficersOnly() {
        save(first, "{\"n\": 1}");
        people.as("tiepnhan2.quynhon", () -> {
            drafts.save(first, "{\"n\": 2}");
            drafts.discard(first);
            assertThat(drafts.all()).extracting(Saved::id).doesNotContain(first);
        });
        assertThat(people.call(OFFICER, drafts::all))
                .filteredOn(kept -> kept.id().equals(first))
                .extracting(Saved::json)
                .containsExactly("{\"n\": 1}");
    }

    @Test
    void whatNobodyTouchesForAMonthIsClearedAwayWithItsScans() {
        StoredDocument old = scan("old " + first);
        StoredDocument alone = scan("alone " + first);
        save(first, "{\"papers\": {\"to-khai\": {\"scan\": \"" + old.id() + "\"}}}");
        clock.set(clock.instant().plus(Duration.ofDays(26)));
        StoredDocument kept = scan("kept " + first);
        StoredDocument same = scan("alone " + first);
        clock.set(clock.instant().plus(Duration.ofDays(5)));
        save(second, "{\"papers\": {\"to-khai\": {\"scan\": \"" + kept.id() + "\"}}}");

        draftCleaning.clean();
        scanCleaning.clean();

        assertThat(people.call(OFFICER, drafts::all))
                .extracting(Saved::id)
                .contains(second)
                .doesNotContain(first);
        assertGone(old);
        assertGone(alone);
        assertThat(documents.read(kept.id())).isNotEmpty();
        assertThat(documents.read(same.id()))
                .as("the same pages, scanned again later")
                .isNotEmpty();
    }

    @Test
    void aScanThatADraftStillNamesStaysHoweverOldItIs() {
        StoredDocument old = scan("named " + first);
        clock.set(clock.instant().plus(Duration.ofDays(40)));
        save(first, "{\"papers\": {\"to-khai\": {\"scan\": \"" + old.id() + "\"}}}");
        draftCleaning.clean();
        scanCleaning.clean();
        assertThat(documents.read(old.id())).isNotEmpty();
    }

    private void assertGone(StoredDocument scan) {
        assertThatThrownBy(() -> documents.get(scan.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(people.call(OFFICER, () -> reception.waitingScan(scan.id()))).isEmpty();
    }

    private void save(UUID id, String json) {
        people.as(OFFICER, () -> drafts.save(id, json));
    }

    private StoredDocument scan(String words) {
        byte[] pdf = ("%PDF-1.4\n1 0 obj<</Title(" + words + ")>>endobj\n%%EOF").getBytes(StandardCharsets.UTF_8);
        return people.call(OFFICER, () -> reception.scan(pdf, "to-khai.pdf"));
    }
}
