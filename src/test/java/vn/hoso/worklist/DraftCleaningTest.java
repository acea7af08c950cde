package vn.hoso.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.reception.Receipt;

/** What was half typed is kept as long as the step is open, and a day longer. */
@TestProvince
class DraftCleaningTest {

    private static final String OFFICER = "tiepnhan.quynhon";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private Drafts drafts;

    @Autowired
    private DraftCleaning cleaning;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void draftsOfFinishedItemsAreForgotten() {
        String open = typed(received()).id();
        Receipt receipt = received();
        String done = typed(receipt).id();
        cases.complete(receipt.caseId(), "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));

        clock.set("2026-06-01T20:00");
        cleaning.clean();
        assertThat(isKept(done)).as("on the same day").isTrue();

        clock.set("2026-06-03T03:30");
        cleaning.clean();
        assertThat(isKept(done)).isFalse();
        assertThat(isKept(open)).isTrue();
    }

    private Receipt received() {
        return cases.receive(aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30"));
    }

    private WorkItem typed(Receipt receipt) {
        WorkItem item = cases.item(receipt.caseId(), "Task_ChuyenHoSo");
        people.as(OFFICER, () -> drafts.save(item.id(), "{\"ghiChu\":\"dở dang\"}"));
        return item;
    }

    private boolean isKept(String item) {
        return jdbc.sql("select exists (select 1 from work_item_draft where item_id = ?)")
                .param(item)
                .query(Boolean.class)
                .single();
    }
}
