package vn.hoso.casefile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.BrowserTab;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.organization.Officers;
import vn.hoso.worklist.WorkItem;

/** After something was done it is said what follows and who has it; what a dialog asked stands in the form that follows. */
@TestProvince
class NextStepsTest {

    private static final String OFFICER = "chuyenvien.quynhon";

    @Autowired
    CaseServices services;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @Autowired
    Officers officers;

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    private UUID id;

    @BeforeEach
    void aCase() {
        id = cases.underExamination().caseId();
    }

    @Test
    void aStepOfOnesOwnIsOnOnesOwnList() {
        assertThat(said(OFFICER, "Đã mở việc tạm dừng", () -> act(OFFICER, Action.PAUSE)))
                .isEqualTo("Đã mở việc tạm dừng; bước “Đề nghị tạm dừng thời hạn” ở danh sách việc của bạn.");
    }

    @Test
    void aStepOfAColleagueIsOnTheirs() {
        act(OFFICER, Action.DISCONTINUE);
        cases.complete(id, "Task_DeXuatDung", Map.of("lyDoDung", "Không nộp đủ", "canCuDung", "NĐ 118"));
        String leader = "lanhdao.quynhon";
        String name = officers.byUsername(OFFICER).orElseThrow().name();
        assertThat(said(
                        leader,
                        "Đã trả lại",
                        () -> cases.complete(
                                id, "Task_DuyetDung", Map.of("quyetDinhDung", "tra-lai", "lyDoTraLaiDung", "Nêu rõ"))))
                .isEqualTo("Đã trả lại; bước “Nêu lý do dừng giải quyết” ở danh sách việc của " + name + ".");
    }

    @Test
    void aStepThatNobodyHasWaitsForAGroup() {
        tab.ui().setLocale(Locale.ENGLISH);
        act(OFFICER, Action.EXTEND);
        assertThat(said(
                        OFFICER,
                        "Done",
                        () -> cases.complete(
                                id,
                                "Task_DeNghiGiaHan",
                                Map.of("soNgayGiaHan", 2, "lyDoGiaHan", "Gián đoạn", "loiXinLoi", "Xin lỗi"))))
                .startsWith("Done; the step “Approve the extension” waits for a ")
                .endsWith(" of " + cases.item(id, "Task_DuyetGiaHan").unitName() + ".");
    }

    @Test
    void whereNothingFollowsNothingIsSaid() {
        assertThat(said(OFFICER, "Xong", () -> {})).isEqualTo("Xong.");
    }

    @Test
    void theReasonThatADialogAskedStandsInTheForm() {
        act(OFFICER, Action.PAUSE);
        WorkItem item = cases.item(id, "Task_DeNghiTamDung");
        people.as(OFFICER, () -> assertThat(new WorkForm(services, item, true).answers())
                .containsEntry("lyDoTamDung", "Theo văn bản của Tòa án"));
    }

    private String said(String username, String done, Runnable action) {
        NextSteps next = people.call(username, () -> NextSteps.of(services, id));
        action.run();
        return people.call(username, () -> next.after(done));
    }

    private void act(String username, Action action) {
        people.as(username, () -> services.requests().act(id, action, "Theo văn bản của Tòa án"));
    }
}
