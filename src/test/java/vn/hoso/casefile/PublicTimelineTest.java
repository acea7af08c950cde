package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestProvince;
import vn.hoso.reception.Receipt;

/** The citizen learns what was decided when it goes out, and nothing of what the office only considers. */
@TestProvince
class PublicTimelineTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private PublicReading reading;

    @Autowired
    private CaseFiles files;

    private Receipt receipt;

    @BeforeEach
    void aCaseIsExamined() {
        receipt = cases.underExamination();
    }

    @Test
    void aSupplementIsToldWhenItIsIssued() {
        appraise("bo-sung");
        int before = told().size();
        cases.complete(
                receipt.caseId(),
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có", "daRaSoatToanBo", true));
        assertThat(told()).hasSize(before).noneMatch(text -> text.contains("bổ sung"));
        cases.complete(receipt.caseId(), "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        assertThat(told())
                .contains("Cơ quan đã gửi Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ.")
                .noneMatch(text -> text.startsWith("Duyệt"));
    }

    @Test
    void aSupplementThatIsNotApprovedIsNeverToldOf() {
        appraise("bo-sung");
        cases.complete(
                receipt.caseId(),
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có", "daRaSoatToanBo", true));
        cases.complete(
                receipt.caseId(),
                "Task_DuyetYeuCauBoSung",
                Map.of("quyetDinhBoSung", "khong-can", "lyDoTraLaiBoSung", "Đã đủ giấy tờ"));
        assertThat(told()).noneMatch(text -> text.contains("bổ sung"));
    }

    @Test
    void whatTheLeaderGivesBackIsNotToldAsSigned() {
        appraise("dong-y");
        cases.complete(
                receipt.caseId(), "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky", "yKienKiemTra", "Đúng"));
        cases.complete(
                receipt.caseId(), "Task_KyDuyet", Map.of("quyetDinhKy", "tra-lai", "lyDoTraLaiKy", "Sai ngày sinh"));
        assertThat(told())
                .contains("Thẩm định hồ sơ")
                .noneMatch(text -> text.contains("ký") || text.contains("dự thảo"));
    }

    private void appraise(String decision) {
        cases.complete(
                receipt.caseId(),
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", decision, "yKienThamDinh", "Đã xem", "tinhTrangXacNhan", "Chưa kết hôn"));
    }

    private List<String> told() {
        return reading.of(files.findById(receipt.caseId()).orElseThrow(), Set.of()).timeline().stream()
                .map(PublicCase.Event::text)
                .toList();
    }
}
