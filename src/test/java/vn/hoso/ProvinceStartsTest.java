package vn.hoso;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.worklist.WorkItem;

@TestProvince
class ProvinceStartsTest {

    @Autowired
    private CaseFixture cases;

    @Test
    void aDossierIsReceivedAndItsFeeIsTaken() {
        var receipt = cases.receive(aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"));

        assertThat(receipt.fee()).isEqualTo(15_000);
        assertThat(receipt.dueAt()).isEqualTo(TestClock.at("2026-06-04T17:00"));
        assertThat(cases.openItems(receipt.caseId()))
                .extracting(WorkItem::stepKey)
                .containsExactly("Task_ThuLePhi");

        cases.complete(
                receipt.caseId(),
                "Task_ThuLePhi",
                Map.of("soBienLai", "BL-" + receipt.code(), "soTienDaThu", 15_000, "hinhThucNopPhi", "tien-mat"));

        assertThat(cases.openItems(receipt.caseId()))
                .extracting(WorkItem::stepKey)
                .containsExactly("Task_ChuyenHoSo");
    }
}
