package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;

/** The way of a case as officers read it: each step once, under its phase, with who, when and how long. */
@TestProvince
class CasePhasesTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseQuery query;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Test
    void eachStepIsThereOnceUnderItsPhase() {
        List<CasePhase> phases = phases(cases.underExamination());
        assertThat(phases)
                .extracting(phase -> phase.name().vi())
                .containsExactly("Tiếp nhận, bàn giao", "Giải quyết hồ sơ");
        assertThat(phases.stream().flatMap(phase -> phase.steps().stream()).map(step -> step.name()
                        .vi()))
                .doesNotHaveDuplicates()
                .contains("Tiếp nhận bàn giao và phân công", "Thẩm định hồ sơ")
                .doesNotContain("Tiếp nhận, bàn giao", "Đã tiếp nhận");
    }

    @Test
    void aStepTellsWhoHasItAndHowItKeepsItsBudget() {
        Receipt receipt = cases.underExamination();
        clock.set(TestClock.at("2026-06-02T15:30"));
        CaseStep open = step(receipt, "Thẩm định hồ sơ");
        assertThat(open.endedAt()).isNull();
        assertThat(open.who()).contains("Quy Nhơn");
        assertThat(open.budget()).isEqualTo(TimeLimit.parse("1 WORKING_DAY"));
        assertThat(open.late()).isFalse();
        assertThat(open.worked()).isEqualTo(Duration.ofHours(13).plusMinutes(30));
        assertThat(open.length().vi()).isEqualTo("13 giờ 30 phút làm việc");

        WorkItem item = cases.item(receipt.caseId(), "Task_ThamDinh");
        String officer = cases.officerFor(item).name();
        clock.set(TestClock.at("2026-06-03T08:00"));
        cases.complete(
                receipt.caseId(),
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa kết hôn"));
        CaseStep done = step(receipt, "Thẩm định hồ sơ");
        assertThat(done.who()).startsWith(officer + " · ");
        assertThat(done.late()).isTrue();
    }

    @Test
    void aStepThatIsDoneAgainIsThereAgain() {
        Receipt receipt = cases.underExamination();
        cases.complete(
                receipt.caseId(),
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
        cases.complete(
                receipt.caseId(),
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có", "daRaSoatToanBo", true));
        cases.complete(
                receipt.caseId(),
                "Task_DuyetYeuCauBoSung",
                Map.of("quyetDinhBoSung", "tra-lai", "lyDoTraLaiBoSung", "Ghi rõ bản sao"));
        CasePhase supplement = phases(receipt).getLast();
        assertThat(supplement.name().vi()).isEqualTo("Bổ sung giấy tờ");
        assertThat(supplement.steps())
                .filteredOn(step -> !step.automatic())
                .extracting(step -> step.name().vi())
                .containsExactly(
                        "Lập phiếu yêu cầu bổ sung", "Duyệt phiếu yêu cầu bổ sung", "Lập phiếu yêu cầu bổ sung");
    }

    private CaseStep step(Receipt receipt, String name) {
        return phases(receipt).stream()
                .flatMap(phase -> phase.steps().stream())
                .filter(step -> step.name().vi().equals(name))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private List<CasePhase> phases(Receipt receipt) {
        return people.call("quantri", () -> query.path(receipt.caseId()).phases());
    }
}
