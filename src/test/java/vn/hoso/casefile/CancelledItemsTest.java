package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.reception.Receipt;

/** What nobody has to do any more is told with its reason: in the timeline, on the control slip, in the audit log. */
@TestProvince
class CancelledItemsTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseRequests requests;

    @Autowired
    private CaseMessages messages;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private Receipt receipt;

    @BeforeEach
    void aCaseIsAppraised() {
        receipt = cases.underExamination();
    }

    @Test
    void aWithdrawalTakesTheOpenStepsAwayAndSaysSo() {
        people.as("tiepnhan.quynhon", () -> requests.act(id(), Action.WITHDRAW, "Đổi ý"));
        cases.runJobs(receipt.code());
        cases.complete(
                id(), "Task_GhiNhanRutHoSo", Map.of("nguoiYeuCauRut", "Nguyễn Thị Hoa", "lyDoRut", "Hết nhu cầu"));
        cases.complete(id(), "Task_XacNhanRutHoSo", Map.of("daTraLaiGiayTo", true));

        assertThat(cases.openItems(id())).isEmpty();
        toldOnce("Thẩm định hồ sơ", "Kết thúc trước khi có kết quả");
    }

    @Test
    void aBoundaryEventSaysWhatHappenedInsteadOfTheStep() {
        cases.complete(
                id(), "Task_ThamDinh", Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
        cases.complete(
                id(),
                "Task_LapYeuCauBoSung",
                Map.of(
                        "giayToBoSung", "Trích lục ly hôn",
                        "lyDoBoSung", "Chưa có bản án",
                        "daRaSoatToanBo", true));
        cases.complete(id(), "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        assertThat(cases.item(id(), "Task_NhanBoSung")).isNotNull();
        people.as("tiepnhan.quynhon", () -> messages.receive(id(), CaseMessage.SUPPLEMENT, Map.of()));
        cases.runJobs(receipt.code());

        toldOnce("Nhận giấy tờ bổ sung", "Đã nộp bổ sung trực tuyến");
    }

    private void toldOnce(String step, String because) {
        CaseDetail detail = cases.detail(id());
        assertThat(detail.timeline().stream()
                        .filter(entry -> entry.kind().equals("item-cancelled"))
                        .toList())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.text().vi()).isEqualTo("Không còn phải làm: " + step);
                    assertThat(entry.reason()).isEqualTo(because);
                });
        assertThat(detail.handovers())
                .filteredOn(row -> row.step().equals(step))
                .last()
                .satisfies(row -> assertThat(row.note()).isEqualTo("Không còn phải làm: " + because));
        List<String> entries = jdbc.sql("select detail from audit_entry where chain = ? and action = 'item-cancelled'")
                .param(receipt.code())
                .query(String.class)
                .list();
        assertThat(entries).singleElement().asString().contains(step, because);
    }

    private UUID id() {
        return receipt.caseId();
    }
}
