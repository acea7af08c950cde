package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.worklist.WorkItem;

/** Nobody is asked twice for the same words: the form starts with what the dialog before it asked. */
@TestProvince
class StepStartsTest {

    private static final String OFFICER = "chuyenvien.quynhon";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseRequests requests;

    private UUID id;

    @BeforeEach
    void underExamination() {
        id = cases.underExamination().caseId();
    }

    @Test
    void theReasonOfAPauseStandsInItsForm() {
        act(OFFICER, Action.PAUSE, "Chờ bản án");
        assertThat(start("Task_DeNghiTamDung")).containsOnly(Map.entry("lyDoTamDung", "Chờ bản án"));
    }

    @Test
    void soItDoesForAnExtensionADiscontinuationAndAWithdrawal() {
        act(OFFICER, Action.EXTEND, "Dữ liệu gián đoạn");
        assertThat(start("Task_DeNghiGiaHan")).containsEntry("lyDoGiaHan", "Dữ liệu gián đoạn");
        act(OFFICER, Action.DISCONTINUE, "Không nộp đủ");
        act("tiepnhan.quynhon", Action.WITHDRAW, "Hai bên đổi ý");
        assertThat(start("Task_GhiNhanRutHoSo")).containsEntry("lyDoRut", "Hai bên đổi ý");
        assertThat(start("Task_DeXuatDung"))
                .as("what was asked for later does not reach what was begun before")
                .containsEntry("lyDoDung", "Không nộp đủ");
        assertThat(start("Task_DeNghiGiaHan")).containsEntry("lyDoGiaHan", "Dữ liệu gián đoạn");
    }

    @Test
    void theNextPauseStartsWithItsOwnReason() {
        act(OFFICER, Action.PAUSE, "Chờ bản án");
        cases.complete(
                id,
                "Task_DeNghiTamDung",
                Map.of("lyDoTamDung", "Chờ bản án sơ thẩm", "canCuTamDung", "BLTTDS", "soVanBanTamDung", "1/TB"));
        cases.complete(
                id, "Task_DuyetTamDung", Map.of("dongYTamDung", "khong-dong-y", "lyDoKhongTamDung", "Chưa có căn cứ"));
        act(OFFICER, Action.PAUSE, "Chờ giám định");
        assertThat(start("Task_DeNghiTamDung"))
                .containsEntry("lyDoTamDung", "Chờ giám định")
                .containsEntry("canCuTamDung", "BLTTDS");
    }

    @Test
    void aStepThatComesBackStartsWithWhatWasWrittenInIt() {
        act(OFFICER, Action.DISCONTINUE, "Không nộp đủ");
        cases.complete(id, "Task_DeXuatDung", Map.of("lyDoDung", "Không nộp bản án ly hôn", "canCuDung", "NĐ 118"));
        cases.complete(
                id, "Task_DuyetDung", Map.of("quyetDinhDung", "tra-lai", "lyDoTraLaiDung", "Nêu rõ ngày yêu cầu"));
        assertThat(start("Task_DeXuatDung")).containsEntry("lyDoDung", "Không nộp bản án ly hôn");
    }

    private void act(String username, Action action, String reason) {
        people.as(username, () -> requests.act(id, action, reason));
    }

    private Map<String, Object> start(String step) {
        WorkItem item = cases.item(id, step);
        return people.call(cases.officerFor(item).username(), () -> work.start(item));
    }
}
