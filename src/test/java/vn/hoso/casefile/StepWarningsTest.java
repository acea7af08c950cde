package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.notification.Notices;
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
    private Notices notices;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Receipt receipt;
    private WorkItem item;

    @BeforeEach
    void aStepIsOpen() {
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
        assertThat(told("tiepnhan.quynhon")).isEmpty();
        look("2026-06-01T09:30", "2026-06-01T09:35");
        assertThat(told("tiepnhan.quynhon"))
                .containsExactly("Bước “%s” của hồ sơ %s sắp hết thời gian: 01/06/2026 10:30"
                        .formatted(item.stepName(), receipt.code()));
        look("2026-06-01T10:31", "2026-06-02T08:00");
        assertThat(told("tiepnhan.quynhon")).hasSize(2).first().asString().contains("đã quá thời gian");
        assertThat(told("tiepnhan2.quynhon")).as("it is nobody else's").isEmpty();
        assertThat(cases.detail(receipt.caseId()).currentDueAt())
                .as("the legal limit is as it was")
                .isEqualTo(TestClock.at("2026-06-04T17:00"));
    }

    @Test
    void theHeadIsToldOfWhatNobodyHas() {
        look("2026-06-01T10:00", "2026-06-01T11:00");
        assertThat(jdbc.sql(
                                "select role from notice where case_code = ? and person_id is null and text_vi like 'Bước%'")
                        .param(receipt.code())
                        .query(String.class)
                        .list())
                .containsExactly("HEAD_OF_OFFICE", "HEAD_OF_OFFICE");
        assertThat(told("tiepnhan.quynhon")).isEmpty();
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

    private List<String> told(String username) {
        return people.call(username, () -> notices.latest(200)).stream()
                .filter(notice -> receipt.code().equals(notice.caseCode()))
                .map(notice -> notice.text().vi())
                .filter(text -> text.startsWith("Bước"))
                .toList();
    }
}
