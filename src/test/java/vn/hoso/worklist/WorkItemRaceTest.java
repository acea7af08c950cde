package vn.hoso.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseWork;

/** Of those who reach for the same item at once, one gets it and the others are told so. */
@TestProvince
class WorkItemRaceTest {

    private static final int ITEMS = 50;
    private static final int THREADS = 8;
    private static final List<String> DESK = List.of("tiepnhan.quynhon", "tiepnhan2.quynhon");

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseWork work;

    @Autowired
    private JdbcClient jdbc;

    /** What came of one attempt: who tried, and what stood in the way. */
    private record Attempt(String username, UserError refusal) {
        boolean won() {
            return refusal == null;
        }
    }

    private WorkItem waiting() {
        UUID id = cases.receive(aDossier().ofMarriageConfirmation().answering("doiTuongMienLePhi", true))
                .caseId();
        return cases.item(id, "Task_ChuyenHoSo");
    }

    @Test
    void oneOfManyWhoClaimAtOnceGetsTheItem() throws Exception {
        for (int i = 0; i < ITEMS; i++) {
            WorkItem item = waiting();

            List<Attempt> attempts = atOnce(username -> worklist.claim(item.id()));

            Set<String> winners = new HashSet<>();
            attempts.stream().filter(Attempt::won).forEach(attempt -> winners.add(attempt.username()));
            assertThat(winners).hasSize(1);
            String winner = people.call(winners.iterator().next(), () -> worklist.get(item.id()))
                    .assigneeName();
            assertThat(attempts).filteredOn(attempt -> !attempt.won()).allSatisfy(attempt -> {
                assertThat(attempt.refusal().kind()).isEqualTo(UserError.Kind.CONFLICT);
                assertThat(attempt.refusal().text().vi()).contains(winner);
            });
            assertThat(written(item, "item-claimed")).isEqualTo(1);
        }
    }

    @Test
    void anItemIsCompletedOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            WorkItem item = waiting();
            people.as(DESK.getFirst(), () -> worklist.claim(item.id()));

            List<Attempt> attempts = atOnce(username -> {
                work.complete(item.id(), Map.of("daKiemDemGiayTo", true), null);
                return item;
            });

            assertThat(attempts).filteredOn(Attempt::won).singleElement().satisfies(attempt -> assertThat(
                            attempt.username())
                    .isEqualTo(DESK.getFirst()));
            assertThat(attempts)
                    .filteredOn(attempt -> !attempt.won())
                    .allSatisfy(attempt -> assertThat(attempt.refusal().kind()).isEqualTo(UserError.Kind.CONFLICT));
            assertThat(written(item, "step-completed")).isEqualTo(1);
            assertThat(cases.openItems(item.subjectId()))
                    .extracting(WorkItem::stepKey)
                    .containsExactly("Task_NhanBanGiao");
        }
    }

    private int written(WorkItem item, String action) {
        return jdbc.sql("select count(*) from audit_entry where chain = ? and action = ? and detail like ?")
                .params(item.subjectCode(), action, "%" + item.id() + "%")
                .query(Integer.class)
                .single();
    }

    @FunctionalInterface
    private interface Reach {
        WorkItem by(String username) throws Exception;
    }

    private List<Attempt> atOnce(Reach reach) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Attempt>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String username = DESK.get(i % DESK.size());
            all.add(() -> people.call(username, () -> {
                start.await(30, TimeUnit.SECONDS);
                try {
                    reach.by(username);
                    return new Attempt(username, null);
                } catch (UserError refusal) {
                    return new Attempt(username, refusal);
                }
            }));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Attempt> attempts = new ArrayList<>();
            for (Future<Attempt> future : threads.invokeAll(all)) {
                attempts.add(future.get());
            }
            return attempts;
        }
    }
}
