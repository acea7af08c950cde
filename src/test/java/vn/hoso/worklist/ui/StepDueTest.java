package vn.hoso.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestProvince;

/** The step's own time stands beside the legal limit as long as it runs. */
@TestProvince
class StepDueTest {

    @Autowired
    private CaseFixture cases;

    /** Held here: the framework's own hold on the current one is weak. */
    private final UI tab = new UI();

    private UUID id;

    @BeforeEach
    void aStepIsOpen() {
        tab.setLocale(Locale.of("vi"));
        UI.setCurrent(tab);
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
    void theWorklistSaysWhatIsLeftOfTheStepAndWhenItIsOver() {
        assertThat(words("Task_ChuyenHoSo", "2026-06-01T09:00"))
                .startsWith("Bước:")
                .contains("Còn");
        assertThat(words("Task_ChuyenHoSo", "2026-06-01T11:30"))
                .startsWith("Bước:")
                .contains("Quá hạn");
    }

    @Test
    void whatIsLeftToDoAfterTheDecisionHasNoTimeOfItsOwn() {
        cases.handOver(id);
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa kết hôn"));
        cases.complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        cases.complete(id, "Task_KyDuyet", Map.of("quyetDinhKy", "ky"));
        cases.complete(id, "Task_CapSoPhatHanh", Map.of("soBanPhatHanh", 2));
        assertThat(StepDue.of(cases.item(id, "Task_TraKetQua"), TestClock.at("2026-07-01T08:00")))
                .isEmpty();
    }

    private String words(String step, String time) {
        Instant now = TestClock.at(time);
        return StepDue.of(cases.item(id, step), now).orElseThrow().getElement().getTextRecursively();
    }
}
