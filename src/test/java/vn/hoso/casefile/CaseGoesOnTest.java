package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.Api;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** A case that was paused on a legal ground goes on when an officer says so on its page. */
@TestProvince
class CaseGoesOnTest {

    private static final String OFFICER = "chuyenvien.quynhon";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseRequests requests;

    @Autowired
    private Worklist worklist;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private Receipt receipt;
    private UUID id;

    @BeforeEach
    void aCaseIsAppraised() {
        receipt = cases.underExamination();
        id = receipt.caseId();
    }

    @Test
    void itGoesOnThoughAColleagueHoldsTheStepThatWaits() {
        paused();
        WorkItem step = cases.item(id, "Task_TiepTucGiaiQuyet");
        people.as("chuyenvien2.quynhon", () -> worklist.claim(step.id()));
        cases.advance(receipt.code(), TestClock.at("2026-06-03T08:30"));
        act(OFFICER, "Đã có bản án");

        CaseDetail detail = cases.detail(id);
        assertThat(detail.clockStoppedAt()).isNull();
        assertThat(detail.currentDueAt()).isAfter(TestClock.at("2026-06-04T17:00"));
        assertThat(cases.openItems(id)).extracting(WorkItem::stepKey).containsExactly("Task_ThamDinh");
        assertThat(may(OFFICER, Action.PAUSE)).as("for another ground").isTrue();
    }

    @Test
    void whoWhenAndWhyIsInTheTimelineTheHandoversAndTheAudit() {
        paused();
        WorkItem step = cases.item(id, "Task_TiepTucGiaiQuyet");
        cases.advance(receipt.code(), TestClock.at("2026-06-03T08:30"));
        act(OFFICER, "Đã có bản án");

        CaseDetail detail = cases.detail(id);
        assertThat(detail.timeline()).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("action-tiep-tuc");
            assertThat(entry.actor()).isEqualTo("Phạm Minh Đức");
            assertThat(entry.reason()).isEqualTo("Đã có bản án");
        });
        assertThat(detail.timeline()).as("the step was done, not dropped").noneMatch(entry -> entry.kind()
                .equals("item-cancelled"));
        assertThat(detail.handovers())
                .filteredOn(row -> row.step().equals(step.stepName()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.toPerson()).isEqualTo("Phạm Minh Đức");
                    assertThat(row.finishedAt()).isEqualTo(TestClock.at("2026-06-03T08:30"));
                    assertThat(row.note()).isEqualTo("Đã có bản án");
                });
        assertThat(jdbc.sql("select count(*) from audit_entry where chain = ? and action = 'action'"
                                + " and actor = 'chuyenvien.quynhon' and detail like '%tiep-tuc%'")
                        .param(receipt.code())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void onlyTheCasesOwnOfficersMayWithAReasonAndOnce() {
        assertThat(may(OFFICER, Action.RESUME)).as("the clock runs").isFalse();
        paused();
        assertThat(may(OFFICER, Action.RESUME)).isTrue();
        assertThat(may("truongphong.quynhon", Action.RESUME)).isFalse();
        assertThatThrownBy(() -> act("tiepnhan.quynhon", "Đã có bản án"))
                .isInstanceOfSatisfying(
                        UserError.class, refused -> assertThat(refused.kind()).isEqualTo(UserError.Kind.FORBIDDEN));
        assertThatThrownBy(() -> act("chuyenvien.pleiku", "Đã có bản án"))
                .isInstanceOfSatisfying(
                        UserError.class, refused -> assertThat(refused.kind()).isEqualTo(UserError.Kind.NOT_FOUND));
        assertThatThrownBy(() -> act(OFFICER, " ")).hasMessageContaining("reason");
        assertThat(cases.detail(id).clockStoppedAt()).isNotNull();
        act(OFFICER, "Đã có bản án");
        assertThatThrownBy(() -> act(OFFICER, "Đã có bản án")).isInstanceOf(UserError.class);
    }

    @Test
    void aPauseMeanwhileForTheCitizenLasts() {
        paused();
        askedForSupplement();
        act(OFFICER, "Đã có bản án");
        assertThat(cases.detail(id).stopReason()).isEqualTo(CaseClock.StopReason.SUPPLEMENT);
        assertThat(may(OFFICER, Action.RESUME))
                .as("what waits for the citizen is nothing that an officer ends")
                .isFalse();
    }

    @Test
    void otherSystemsEndAPauseLikeAnyOtherAction() {
        paused();
        Api api = new Api(port);
        String path = "/api/v1/cases/" + receipt.code();
        String seen = api.get(path).as(OFFICER).send().header("ETag");
        Map<String, Object> body = Map.of("action", "RESUME", "reason", "Đã có bản án");
        assertThat(api.post(path + "/actions")
                        .as("tiepnhan.quynhon")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(api.post(path + "/actions")
                        .as(OFFICER)
                        .ifMatch(seen)
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(api.post(path + "/actions").as(OFFICER).json(body).send().status())
                .isEqualTo(409);
        assertThat(cases.detail(id).clockStoppedAt()).isNull();
    }

    private void paused() {
        people.as(OFFICER, () -> requests.act(id, Action.PAUSE, "Tòa đang xét"));
        cases.complete(
                id,
                "Task_DeNghiTamDung",
                Map.of("lyDoTamDung", "Tòa đang xét", "canCuTamDung", "Văn bản của Tòa", "soVanBanTamDung", "12/TA"));
        cases.complete(id, "Task_DuyetTamDung", Map.of("dongYTamDung", "dong-y"));
        assertThat(cases.detail(id).clockStoppedAt()).isNotNull();
    }

    private void askedForSupplement() {
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
        cases.complete(
                id,
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có", "daRaSoatToanBo", true));
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
    }

    private void act(String officer, String reason) {
        people.as(officer, () -> requests.act(id, Action.RESUME, reason));
        cases.runJobs(receipt.code());
    }

    private boolean may(String officer, Action action) {
        return people.call(officer, () -> requests.mayAct(id, action));
    }
}
