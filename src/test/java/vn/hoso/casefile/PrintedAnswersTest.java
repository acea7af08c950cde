package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestProvince;

/** Papers say what people read on the screen, not what the form stores. */
@TestProvince
class PrintedAnswersTest {

    @Autowired
    PrintedAnswers answers;

    @Autowired
    CaseFixture cases;

    @Test
    void anOptionIsPrintedByItsLabel() {
        CaseDetail detail = cases.detail(
                cases.receive(DossierFixture.aDossier().ofMarriageConfirmation().receivedAt("2026-06-01T08:30"))
                        .caseId());
        Map<String, Object> printed =
                answers.of(detail.data(), Set.of(detail.procedure().definition()));
        assertThat(detail.data()).containsEntry("mucDich", "giao-dich");
        assertThat(printed.get("mucDich")).asString().isNotEqualTo("giao-dich").contains(" ");
        assertThat(printed).containsEntry("mucDichGhiRo", "Chuyển nhượng quyền sử dụng đất");
        assertThat(printed).containsEntry("canXacMinh", false);
    }

    @Test
    void numbersAndDatesArePrintedAsPeopleWriteThem() {
        assertThat(answers.of(Map.of("soTien", 1_200_000, "ngay", "2026-05-30"), Set.of()))
                .containsEntry("soTien", "1.200.000")
                .containsEntry("ngay", "30/05/2026");
    }
}
