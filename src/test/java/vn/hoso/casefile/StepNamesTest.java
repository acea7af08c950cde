package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.PassedStep;
import vn.hoso.reception.Receipt;

/** A step is called in both languages wherever an officer or the citizen reads of it. */
@TestProvince
class StepNamesTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseQuery query;

    @Autowired
    private CaseSearch search;

    @Autowired
    private PublicReading reading;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TestPeople people;

    private Receipt handedOver() {
        Receipt receipt = cases.receive(aDossier().ofMarriageConfirmation().answering("doiTuongMienLePhi", true));
        cases.complete(receipt.caseId(), "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));
        return receipt;
    }

    @Test
    void theTimelineSaysWhatWasTakenAndDone() {
        assertThat(cases.detail(handedOver().caseId()).timeline())
                .filteredOn(entry ->
                        entry.kind().equals("step-completed") || entry.kind().equals("item-claimed"))
                .extracting(entry -> entry.text().en())
                .hasSize(2)
                .allMatch(text -> text.contains("Send the dossier to the competent unit"));
    }

    @Test
    void theListOfStepsNamesEverythingPassed() {
        Receipt receipt = handedOver();

        var path = people.call("quantri", () -> query.path(receipt.caseId()));

        assertThat(path.passed())
                .filteredOn(step -> !step.type().endsWith("Gateway"))
                .extracting(PassedStep::name)
                .filteredOn(Objects::nonNull)
                .contains(
                        new LocalizedText("Đã tiếp nhận", "Received"),
                        new LocalizedText("Tiếp nhận, bàn giao", "Receive and hand over"),
                        new LocalizedText("Tiếp nhận bàn giao và phân công", "Take over and assign"))
                .allMatch(name -> !name.en().equals(name.vi()));
    }

    @Test
    void theListOfCasesNamesProcedureAndStep() {
        Receipt receipt = handedOver();

        CaseSummary summary = people.call(
                        "quantri", () -> search.search(new CaseSearch.Criteria(receipt.code(), null, null, false), 1))
                .getFirst();

        assertThat(summary.procedureName().en()).isEqualTo("Marital status confirmation");
        assertThat(summary.step())
                .isEqualTo(new LocalizedText("Tiếp nhận bàn giao và phân công", "Take over and assign"));
    }

    @Test
    void theCitizenReadsWhatIsDoneInEnglish() {
        Receipt receipt = handedOver();

        PublicCase shown = reading.of(files.findById(receipt.caseId()).orElseThrow(), java.util.Set.of());

        assertThat(shown.timeline())
                .filteredOn(PublicCase.Event::done)
                .extracting(PublicCase.Event::english)
                .containsExactly("Transfer of the dossier to the competent agency");
    }
}
