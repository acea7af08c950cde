package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.deadline.Pause;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** A step of two working hours, opened Monday 8:30: its own end is 10:30, the case's is on Thursday. */
@TestProvince
class StepWarningsTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private StepWarnings warnings;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private CaseClock caseClock;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcClient jdbc;

    private Receipt receipt;
    private WorkItem item;

    @BeforeEach
    void aStepIsOpen() {
        // What other tests have left open is told first: a line that it shares shows who joined it last.
        look("2026-06-01T10:31");
        receipt = cases.receive(aDossier()
                .ofMarriageConfirmation()
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30"));
        item = cases.item(receipt.caseId(), "Task_ChuyenHoSo");
        assertThat(item.stepDueAt()).isEqualTo(TestClock.at("2026-06-01T10:30"));
    }

    @Test
    void theHolderIsToldOnceBeforeAndOnceAfterTheEnd() {
        people.as("tiepnhan.quynhon", () -> worklist.claim(item.id()));
        look("2026-06-01T09:29");
        assertThat(latest("STEP_DUE_SOON")).isEmpty();
        look("2026-06-01T09:30", "2026-06-01T09:35");
        assertThat(latest("STEP_DUE_SOON"))
                .containsExactly("tiepnhan.quynhon: Bước “%s” của hồ sơ %s sắp hết thời gian: 01/06/2026 10:30"
                        .formatted(item.stepName(), receipt.code()));
        look("2026-06-01T10:31", "2026-06-02T08:00");
        assertThat(latest("STEP_OVERDUE"))
                .singleElement()
                .asString()
                .startsWith("tiepnhan.quynhon: ")
                .contains("đã quá thời gian");
        assertThat(cases.detail(receipt.caseId()).currentDueAt())
                .as("the legal limit is as it was")
                .isEqualTo(TestClock.at("2026-06-04T17:00"));
    }

    @Test
    void theHeadIsToldOfWhatNobodyHas() {
        look("2026-06-01T10:00", "2026-06-01T11:00");
        assertThat(latest("STEP_DUE_SOON")).singleElement().asString().startsWith("HEAD_OF_OFFICE: ");
        assertThat(latest("STEP_OVERDUE")).singleElement().asString().startsWith("HEAD_OF_OFFICE: ");
        assertThat(cases.detail(receipt.caseId()).timeline())
                .extracting(TimelineEntry::kind)
                .contains("notice-STEP_DUE_SOON", "notice-STEP_OVERDUE");
    }

    @Test
    void whatIsDoneInTimeIsNotTold() {
        cases.handOver(receipt.caseId());
        look("2026-06-01T10:00");
        assertThat(jdbc.sql("select count(*) from step_warning where item_id = ?")
                        .param(item.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theBudgetOfAnOpenStepStandsWithTheClockOfItsCase() {
        people.as("tiepnhan.quynhon", () -> worklist.claim(item.id()));
        clock.set("2026-06-01T09:00");
        stop();
        look("2026-06-01T10:31", "2026-06-02T08:30");
        assertThat(latest("STEP_DUE_SOON")).isEmpty();
        assertThat(latest("STEP_OVERDUE")).isEmpty();
        clock.set("2026-06-02T09:00");
        transactions.executeWithoutResult(
                status -> caseClock.resume(receipt.caseId(), CaseClock.StopReason.LEGAL_GROUND));
        assertThat(cases.item(receipt.caseId(), "Task_ChuyenHoSo").stepDueAt())
                .as("an hour and a half were left")
                .isEqualTo(TestClock.at("2026-06-02T10:30"));
        look("2026-06-02T10:29");
        assertThat(latest("STEP_OVERDUE")).isEmpty();
        look("2026-06-02T10:31");
        assertThat(latest("STEP_DUE_SOON")).hasSize(1);
        assertThat(latest("STEP_OVERDUE")).singleElement().asString().endsWith("02/06/2026 10:30");
    }

    @Test
    void theBudgetOfAStepThatBeginsWhileTheClockStandsRuns() {
        people.as("tiepnhan.quynhon", () -> worklist.claim(item.id()));
        clock.set("2026-06-01T09:00");
        stop();
        clock.set("2026-06-01T09:10");
        cases.complete(receipt.caseId(), "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));
        WorkItem next = cases.item(receipt.caseId(), "Task_NhanBanGiao");
        assertThat(next.stepDueAt()).isNotNull();
        clock.set(next.stepDueAt().plusSeconds(60));
        people.asSystem(warnings::tell);
        assertThat(latest("STEP_OVERDUE")).hasSize(1);
    }

    private void stop() {
        transactions.executeWithoutResult(status ->
                caseClock.stop(receipt.caseId(), CaseClock.StopReason.LEGAL_GROUND, "điều 5", Pause.Then.RESUME));
    }

    @ParameterizedTest
    @CsvSource({
        "2 WORKING_HOUR, 1 WORKING_HOUR",
        "4 WORKING_HOUR, 1 WORKING_HOUR",
        "1 WORKING_DAY, 2 WORKING_HOUR",
        "5 WORKING_DAY, 1 WORKING_DAY",
        "1 MONTH, 1 WORKING_DAY"
    })
    void howEarlyItIsToldFollowsFromTheBudget(String budget, String ahead) {
        assertThat(StepWarnings.ahead(TimeLimit.parse(budget))).isEqualTo(TimeLimit.parse(ahead));
    }

    @Test
    void aBudgetOfAnHourIsToldOfOnlyWhenItIsOver() {
        assertThat(StepWarnings.ahead(TimeLimit.parse("1 WORKING_HOUR"))).isNull();
    }

    private void look(String... times) {
        for (String time : times) {
            clock.set(time);
            people.asSystem(warnings::tell);
        }
    }

    /** To whom and what the line says that this case was the last to join. */
    private List<String> latest(String kind) {
        return jdbc.sql("select coalesce(p.username, n.role) || ': ' || n.text_vi from notice n"
                        + " left join person p on p.id = n.person_id where n.case_code = ? and n.kind = ?")
                .params(receipt.code(), kind)
                .query(String.class)
                .list();
    }
}
