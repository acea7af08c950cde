package vn.hoso.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.WorkItemQuery.Filter;

/** Every open item stands in one way towards its deadline, and a count says how many a list will show. */
@TestProvince
class StandingTest {

    private static final String DESK = "tiepnhan.quynhon";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private WorkItemQuery items;

    @Autowired
    private JdbcClient jdbc;

    private WorkItem waiting(String owner) {
        UUID id = cases.receive(aDossier()
                        .ofMarriageConfirmation()
                        .receivedAt("2026-06-01T08:30")
                        .answering("doiTuongMienLePhi", true)
                        .ownedBy(owner))
                .caseId();
        return cases.item(id, "Task_ChuyenHoSo");
    }

    private void set(WorkItem item, String column, Object value) {
        jdbc.sql("update work_item set " + column + " = ? where id = ?")
                .params(value, item.id())
                .update();
    }

    @Test
    void eachItemIsCountedAndListedUnderTheOneWayInWhichItStands() {
        Instant now = TestClock.at("2026-06-02T09:00");
        Instant soon = TestClock.at("2026-06-04T17:00");
        WorkItem late = waiting("Hồ Thị Trễ Hạn");
        set(late, "due_at", WorkItemStore.utc(TestClock.at("2026-06-01T17:00")));
        WorkItem near = waiting("Hồ Thị Gần Hạn");
        set(near, "due_at", WorkItemStore.utc(TestClock.at("2026-06-03T17:00")));
        WorkItem calm = waiting("Hồ Thị Còn Hạn");
        set(calm, "due_at", WorkItemStore.utc(TestClock.at("2026-06-09T17:00")));
        WorkItem paused = waiting("Hồ Thị Tạm Dừng");
        set(paused, "due_at", WorkItemStore.utc(TestClock.at("2026-06-01T17:00")));
        set(paused, "clock_stopped", true);
        WorkItem decided = waiting("Hồ Thị Có Kết Quả");
        set(decided, "due_at", WorkItemStore.utc(TestClock.at("2026-06-01T17:00")));
        set(decided, "finished_at", WorkItemStore.utc(TestClock.at("2026-06-01T16:00")));

        Map<Standing, WorkItem> expected = new EnumMap<>(Map.of(
                Standing.OVERDUE, late,
                Standing.DUE_SOON, near,
                Standing.IN_TERM, calm,
                Standing.PAUSED, paused,
                Standing.SETTLED, decided));
        people.as(DESK, () -> {
            int sum = 0;
            for (Standing standing : Standing.values()) {
                Filter filter = standing.filter(null, null, now, soon);
                List<String> listed = items.rows(Box.WAITING, filter, null, 1_000).rows().stream()
                        .map(row -> row.item().id())
                        .toList();
                assertThat(items.count(Box.WAITING, filter)).as(standing.name()).isEqualTo(listed.size());
                if (standing == Standing.ALL) {
                    assertThat(listed)
                            .containsAll(
                                    expected.values().stream().map(WorkItem::id).toList());
                } else {
                    sum += listed.size();
                    expected.forEach((each, item) -> assertThat(listed.contains(item.id()))
                            .as(each + " under " + standing)
                            .isEqualTo(each == standing));
                }
            }
            assertThat(sum).isEqualTo(items.count(Box.WAITING));
        });
    }

    @Test
    void aRowSaysHowItsCaseStandsInBothLanguages() {
        WorkItem item = waiting("Hồ Thị Hai Thứ Tiếng");

        WorkRow row = people.call(DESK, () -> items.row(item.id()));

        assertThat(row.title().vi()).isEqualTo("Xác nhận tình trạng hôn nhân");
        assertThat(row.title().en()).isEqualTo("Marital status confirmation");
        assertThat(row.status().vi()).isEqualTo("Đang xử lý");
        assertThat(row.status().en()).isNotBlank().isNotEqualTo(row.status().vi());
        assertThat(row.item().step().vi()).isEqualTo("Chuyển hồ sơ đến đơn vị giải quyết");
        assertThat(row.item().step().en()).isEqualTo("Send the dossier to the competent unit");
    }
}
