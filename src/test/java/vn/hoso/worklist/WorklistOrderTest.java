package vn.hoso.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.WorkItemQuery.ClockState;
import vn.hoso.worklist.WorkItemQuery.Cursor;
import vn.hoso.worklist.WorkItemQuery.Filter;
import vn.hoso.worklist.WorkItemQuery.Page;

/** What a clock runs for comes first, by its due date, then what is paused, then what is decided; an index serves it. */
@TestProvince
class WorklistOrderTest {

    private static final String DESK = "tiepnhan.quynhon";
    private static final int MANY = 100_000;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private WorkItemQuery items;

    @Autowired
    private WorkItemStore store;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorkSubjects subjects;

    @Autowired
    private CurrentOfficer current;

    @Autowired
    private FlywayConnectionDetails owner;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsPausedOrDecidedComesAfterWhatIsLiveOnEveryPage() {
        WorkItem decided = waiting("2026-05-01T17:00");
        set(decided, "finished_at", WorkItemStore.utc(TestClock.at("2026-05-01T16:00")));
        WorkItem paused = waiting("2026-05-02T17:00");
        set(paused, "clock_stopped", true);
        WorkItem later = waiting("2026-06-20T17:00");
        WorkItem sooner = waiting("2026-05-03T17:00");

        for (int size : new int[] {1, 3, 1_000}) {
            assertThat(people.call(DESK, () -> listed(size)))
                    .filteredOn(id -> List.of(decided.id(), paused.id(), later.id(), sooner.id())
                            .contains(id))
                    .containsExactly(sooner.id(), later.id(), paused.id(), decided.id());
        }
    }

    private List<String> listed(int size) {
        List<String> ids = new ArrayList<>();
        Cursor after = null;
        do {
            Page page = items.page(Box.WAITING, after, size);
            page.items().forEach(item -> ids.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(ids).doesNotHaveDuplicates();
        return ids;
    }

    /** The big table is made, looked at and forgotten in one transaction of the owner, who alone may have it analysed. */
    @Test
    void amongManyItemsAnIndexHasTheFirstPageInItsOrder() throws Exception {
        WorkItem like = waiting("2026-06-03T17:00");
        UUID me = people.call(DESK, () -> current.require().id());
        var source = new DriverManagerDataSource(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient big = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            big.sql("set search_path to hoso, engine, public").update();
            big.sql("""
                    insert into work_item (id, subject_id, subject_code, subject_title, subject_party, step_key, step_name,
                      group_id, assignee_id, due_at, clock_stopped, finished_at, definition_id, properties, state,
                      created_at, updated_at)
                    select 'x' || n, subject_id, 'X-' || n, subject_title, subject_party, step_key, step_name, group_id,
                      case when n % 4 = 0 then ?::uuid end, due_at + (n % 5000) * interval '7 minutes', n % 5 = 0,
                      case when n % 7 = 0 then due_at end, definition_id, properties, state, created_at, updated_at
                    from work_item, generate_series(1, ?) n where id = ?
                    """).params(me, MANY, like.id()).update();
            big.sql("analyze work_item").update();
            WorkItemQuery query = new WorkItemQuery(big, store, worklist, subjects, current);
            people.as(DESK, () -> {
                Cursor after = new Cursor(ClockState.STOPPED, TestClock.at("2026-06-05T17:00"), "x5");
                Filter paused = Standing.PAUSED.filter(null, null, TestClock.at("2026-06-05T17:00"), after.dueAt());
                for (Filter filter : List.of(Filter.NONE, paused)) {
                    for (Cursor from : new Cursor[] {null, after}) {
                        assertThat(plan(big, query, Box.WAITING, filter, from)).contains("work_item_group");
                        assertThat(plan(big, query, Box.MINE, filter, from))
                                .contains("work_item_assignee")
                                .doesNotContain("Sort");
                    }
                }
            });
            connection.rollback();
        }
    }

    /** No part of the table is sorted: each group's index is read from where the page begins, up to its length. */
    private String plan(JdbcClient big, WorkItemQuery query, Box box, Filter filter, Cursor after) {
        Officer me = current.require();
        WorkItemQuery.Statement statement = query.statement(box, filter, me, after, 51);
        String plan = String.join(
                "\n",
                big.sql("explain " + statement.sql())
                        .params(statement.parameters())
                        .query(String.class)
                        .list());
        assertThat(plan).contains("Index Only Scan").doesNotContain("Seq Scan on work_item", "Bitmap");
        return plan;
    }

    private WorkItem waiting(String due) {
        UUID id = cases.receive(aDossier()
                        .ofMarriageConfirmation()
                        .receivedAt("2026-06-01T08:30")
                        .answering("doiTuongMienLePhi", true))
                .caseId();
        WorkItem item = cases.item(id, "Task_ChuyenHoSo");
        set(item, "due_at", WorkItemStore.utc(TestClock.at(due)));
        return item;
    }

    private void set(WorkItem item, String column, Object value) {
        jdbc.sql("update work_item set " + column + " = ? where id = ?")
                .params(value, item.id())
                .update();
    }
}
