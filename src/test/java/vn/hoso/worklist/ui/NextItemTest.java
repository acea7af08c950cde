package vn.hoso.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.BrowserTab;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.worklist.SavedView.Criteria;
import vn.hoso.worklist.Standing;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.Worklist;

/** After an item comes the head of the list that the officer works through. */
@TestProvince
class NextItemTest {

    private static final String DESK = "tiepnhan.quynhon";

    private static final String COLLEAGUE = "tiepnhan2.quynhon";
    private static final Instant NOW = TestClock.at("2026-06-01T09:00");

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorkItemQuery items;

    @Autowired
    private JdbcClient jdbc;

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    @Test
    void theMostUrgentOfTheOfficersOwnComesNext() {
        taken(DESK, "Tống Thị Sau", "2012-06-05T17:00");
        WorkItem urgent = taken(DESK, "Tống Thị Gấp", "2011-01-02T17:00");
        WorkItem paused = taken(DESK, "Tống Thị Dừng", "2010-01-02T17:00");
        jdbc.sql("update work_item set clock_stopped = true where id = ?")
                .param(paused.id())
                .update();

        assertThat(next(DESK)).isEqualTo("viec/" + urgent.id());
    }

    @Test
    void aListThatWasNarrowedIsWorkedThroughToItsEnd() {
        WorkItem urgent = taken(COLLEAGUE, "Mạc Thị Khác", "2001-01-02T17:00");
        WorkItem found = taken(COLLEAGUE, "Mạc Thị Lọc Riêng", "2021-06-05T17:00");
        NextItem.from(new Criteria(Box.MINE, Standing.ALL, null, "Mạc Thị Lọc Riêng"));
        assertThat(next(COLLEAGUE)).isEqualTo("viec/" + found.id());

        people.as(COLLEAGUE, () -> worklist.release(found.id(), "Xong"));
        assertThat(next(COLLEAGUE)).as("nothing is left of it").isEqualTo("viec/" + urgent.id());
    }

    private String next(String username) {
        return people.call(username, () -> NextItem.address(items, NOW));
    }

    private WorkItem taken(String username, String owner, String due) {
        WorkItem item = cases.item(
                cases.receive(aDossier()
                                .ofMarriageConfirmation()
                                .receivedAt("2026-06-01T08:30")
                                .answering("doiTuongMienLePhi", true)
                                .ownedBy(owner))
                        .caseId(),
                "Task_ChuyenHoSo");
        jdbc.sql("update work_item set due_at = ? where id = ?")
                .params(TestClock.at(due).atOffset(ZoneOffset.UTC), item.id())
                .update();
        people.as(username, () -> worklist.claim(item.id()));
        return item;
    }
}
