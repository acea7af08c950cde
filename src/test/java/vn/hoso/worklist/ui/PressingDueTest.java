package vn.hoso.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.BrowserTab;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestProvince;

/** A row shows one deadline, the one that stands worse, and tells of the other. */
@TestProvince
class PressingDueTest {

    @Autowired
    private CaseFixture cases;

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    private UUID id;

    @BeforeEach
    void aStepIsOpen() {
        id = cases.receive(aDossier()
                        .ofMarriageConfirmation()
                        .answering("doiTuongMienLePhi", true)
                        .receivedAt("2026-06-01T08:30"))
                .caseId();
    }

    @AfterEach
    void theTabIsClosed() {
        UI.setCurrent(null);
    }

    @Test
    void aStepThatRunsOutBeforeTheCaseDoesIsShownAndTheCaseIsTold() {
        PressingDue soon = due("Task_ChuyenHoSo", "2026-06-01T09:00");
        assertThat(words(soon)).startsWith("Bước: Còn");
        assertThat(title(soon)).contains("Hạn hồ sơ 04/06/2026").contains("Hạn bước này 01/06/2026");
        assertThat(words(due("Task_ChuyenHoSo", "2026-06-01T11:30"))).startsWith("Bước: Quá hạn");
    }

    @Test
    void ofTwoThatStandAlikeTheLegalOneIsShown() {
        PressingDue late = due("Task_ChuyenHoSo", "2026-06-08T09:00");
        assertThat(words(late)).startsWith("Quá hạn");
        assertThat(title(late)).contains("Hạn bước này");
        assertThat(late.getElement().getChildCount()).isEqualTo(1);
    }

    @Test
    void whatIsLeftToDoAfterTheDecisionHasNoTimeOfItsOwn() {
        cases.handOver(id);
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa kết hôn"));
        cases.complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        cases.complete(id, "Task_KyDuyet", Map.of("quyetDinhKy", "ky"));
        cases.complete(id, "Task_CapSoPhatHanh", Map.of("soBanPhatHanh", 2));
        PressingDue handOut = due("Task_TraKetQua", "2026-07-01T08:00");
        assertThat(words(handOut)).startsWith("Xong");
        assertThat(title(handOut)).doesNotContain("Hạn bước này");
    }

    private PressingDue due(String step, String time) {
        return new PressingDue(cases.item(id, step), TestClock.at(time));
    }

    private static String words(PressingDue due) {
        return due.getElement().getTextRecursively();
    }

    private static String title(PressingDue due) {
        return due.getElement().getChild(0).getAttribute("title");
    }
}
