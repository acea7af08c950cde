package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.deadline.ExplanationLine;
import vn.hoso.procedure.SupplementStage;
import vn.hoso.reception.Receipt;

/** A case received Monday 1 June 2026, due Thursday 4 June 17:00, and what may happen to that date. */
@TestProvince
class CaseClockTest {

    private static final Map<String, Object> ASKED = Map.of(
            "giayToBoSung", "Trích lục ly hôn",
            "lyDoBoSung", "Chưa có bản án",
            "daRaSoatToanBo", true);

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseRequests requests;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    private Receipt receipt;
    private UUID id;

    @BeforeEach
    void aCaseIsAppraised() {
        receipt = cases.underExamination();
        id = receipt.caseId();
    }

    @Test
    void officersAreWarnedOfTheDateThatAnExtensionMakes() {
        until("2026-06-03T18:00");
        assertThat(told("notice-DUE_SOON")).isEqualTo(1);
        putOff(3);
        assertThat(detail().currentDueAt()).isEqualTo(TestClock.at("2026-06-09T17:00"));
        until("2026-06-06T08:00");
        assertThat(told("notice-OVERDUE")).as("the old date is no longer one").isZero();
        until("2026-06-08T18:00");
        assertThat(told("notice-DUE_SOON")).isEqualTo(2);
        until("2026-06-10T08:00");
        assertThat(told("notice-OVERDUE")).isEqualTo(1);
    }

    @Test
    void aLateCaseApologisesKeepsItsDueDateAndIsWatchedUntilTheNewAppointment() {
        until("2026-06-05T08:00");
        assertThat(told("notice-OVERDUE")).isEqualTo(1);
        putOff(3);

        CaseDetail late = detail();
        assertThat(late.currentDueAt()).isEqualTo(late.originalDueAt()).isEqualTo(TestClock.at("2026-06-04T17:00"));
        Instant appointment = TestClock.at("2026-06-10T17:00");
        assertThat(late.appointmentAt()).isEqualTo(appointment);
        assertThat(late.deadline().explanation()).last().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(ExplanationLine.Kind.APPOINTMENT);
            assertThat(line.to()).isEqualTo(appointment);
            assertThat(line.text().vi()).contains("hồ sơ tính là trễ hạn");
        });
        assertThat(jdbc.sql("select due_after from deadline_extension where case_id = ? and after_expiry")
                        .param(id)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single())
                .isEqualTo(appointment);

        until("2026-06-09T18:00");
        assertThat(told("notice-DUE_SOON")).isEqualTo(2);
        until("2026-06-11T08:00");
        assertThat(told("notice-OVERDUE")).isEqualTo(2);
    }

    @Test
    void aCaseIsPutOffOnceAndNotAskedForTwice() {
        assertThat(may("chuyenvien.quynhon", Action.EXTEND)).isTrue();
        act("chuyenvien.quynhon", Action.EXTEND);
        assertThat(may("chuyenvien.quynhon", Action.EXTEND))
                .as("while it is being looked at")
                .isFalse();
        granted(2);
        assertThat(may("chuyenvien.quynhon", Action.EXTEND)).as("once granted").isFalse();
        assertThatThrownBy(() -> act("chuyenvien.quynhon", Action.EXTEND)).isInstanceOf(UserError.class);
    }

    @Test
    void nothingIsDueOnceTheResultIsDecidedThoughNobodyCollectsIt() {
        decided();
        until("2026-06-20T08:00");
        assertThat(told("notice-DUE_SOON")).isZero();
        assertThat(told("notice-OVERDUE")).isZero();
        assertThat(state("giay-xac-nhan")).isEqualTo(CaseDocument.State.ISSUED);
    }

    @Test
    void aSignedRefusalIsIssuedAndEndsTheWarnings() {
        cases.complete(
                id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "tu-choi", "yKienThamDinh", "Đang có vợ hoặc chồng"));
        cases.complete(
                id, "Task_LapLyDoTuChoi", Map.of("lyDoTuChoi", "Đang có vợ hoặc chồng", "canCuTuChoi", "Luật HNGĐ"));
        cases.complete(id, "Task_KyTuChoi", Map.of("quyetDinhTuChoi", "ky"));
        cases.complete(id, "Task_CapSoTuChoi", Map.of("soBanTuChoi", 2));
        assertThat(state("thong-bao-tu-choi")).isEqualTo(CaseDocument.State.ISSUED);
        until("2026-06-20T08:00");
        assertThat(told("notice-OVERDUE")).isZero();
    }

    @Test
    void theReminderOfASupplementCountsFromItsRequestWhateverHappensToTheDueDate() {
        supplementAsked();
        until("2026-06-05T08:00");
        putOff(2);
        until("2026-06-08T16:00");
        assertThat(told("notice-SUPPLEMENT_MISSING")).isZero();
        until("2026-06-08T18:00");
        assertThat(told("notice-SUPPLEMENT_MISSING"))
                .as("five working days after Monday")
                .isEqualTo(1);
    }

    @Test
    void theCitizenIsAskedForASupplementOnce() {
        supplementAsked();
        cases.complete(id, "Task_NhanBoSung", Map.of("ketQuaBoSung", "du", "giayToDaNhan", "Trích lục ly hôn"));
        assertThatThrownBy(() -> askForSupplement()).isInstanceOfSatisfying(UserError.class, refused -> assertThat(
                        refused.text().vi())
                .contains("Hãy quyết định trên giấy tờ đang có"));
        assertThat(cases.openItems(id))
                .extracting(item -> item.stepKey())
                .as("the appraisal is still there to be decided otherwise")
                .containsExactly("Task_ThamDinh");
    }

    @Test
    void papersThatAreHandedInAreTicked() {
        jdbc.sql("update case_paper set received = false where case_id = ? and position = 0")
                .param(id)
                .update();
        String missing = detail().papers().getFirst().key();
        supplementAsked();
        cases.complete(
                id,
                "Task_NhanBoSung",
                Map.of("ketQuaBoSung", "du", "giayToNhanThem", List.of(missing), "giayToDaNhan", "Đã nộp đủ"));
        assertThat(detail().papers()).allMatch(CasePaper::received);
    }

    @Test
    void aPauseNeedsAHeadsConsentAndGivesItsTimeBack() {
        act("chuyenvien.quynhon", Action.PAUSE);
        cases.complete(
                id,
                "Task_DeNghiTamDung",
                Map.of("lyDoTamDung", "Tòa đang xét", "canCuTamDung", "Văn bản của Tòa", "soVanBanTamDung", "12/TA"));
        assertThat(detail().clockStoppedAt()).isNull();
        cases.complete(id, "Task_DuyetTamDung", Map.of("dongYTamDung", "dong-y"));
        assertThat(detail().clockStoppedAt()).isNotNull();
        assertThat(may("chuyenvien.quynhon", Action.PAUSE)).isFalse();
        supplementAsked();
        until("2026-06-03T08:30");
        cases.complete(id, "Task_TiepTucGiaiQuyet", Map.of("lyDoTiepTuc", "Đã có bản án"));
        assertThat(detail().clockStoppedAt())
                .as("the supplement is still waited for")
                .isNotNull();
        cases.complete(id, "Task_NhanBoSung", Map.of("ketQuaBoSung", "du", "giayToDaNhan", "Trích lục"));
        assertThat(detail().clockStoppedAt()).isNull();
        assertThat(detail().currentDueAt()).isAfter(TestClock.at("2026-06-05T17:00"));
        assertThat(detail().deadline().explanation())
                .anySatisfy(line -> assertThat(line.source()).isEqualTo("Văn bản của Tòa; văn bản 12/TA"));
    }

    @Test
    void aWithdrawalThatIsTakenBackLeavesTheCaseWhereItStood() {
        supplementAsked();
        act("tiepnhan.quynhon", Action.WITHDRAW);
        assertThat(detail().status()).isEqualTo(CaseStatus.WITHDRAWAL_REQUESTED);
        assertThat(may("tiepnhan.quynhon", Action.WITHDRAW)).isFalse();
        cases.complete(
                id,
                "Task_GhiNhanRutHoSo",
                Map.of("nguoiYeuCauRut", "Nguyễn Thị Hoa", "nguoiNopThoiRut", true, "lyDoThoiRut", "Vẫn cần"));
        assertThat(detail().status()).isEqualTo(CaseStatus.SUPPLEMENT_REQUESTED);
        assertThat(detail().supplementStage()).isEqualTo(SupplementStage.SETTLING);
        assertThat(detail().clockStoppedAt()).isNotNull();
        assertThat(may("tiepnhan.quynhon", Action.WITHDRAW)).isTrue();
    }

    @Test
    void aWithdrawalDuringAPauseEndsTheStopAndIsNoDecision() {
        supplementAsked();
        act("tiepnhan.quynhon", Action.WITHDRAW);
        cases.complete(
                id, "Task_GhiNhanRutHoSo", Map.of("nguoiYeuCauRut", "Nguyễn Thị Hoa", "lyDoRut", "Không cần nữa"));
        cases.complete(id, "Task_XacNhanRutHoSo", Map.of("daTraLaiGiayTo", true));
        assertThat(detail().outcome()).isEqualTo(CaseOutcome.WITHDRAWN);
        assertThat(detail().clockStoppedAt()).isNull();
        assertThat(cases.openItems(id)).isEmpty();
        assertThat(jdbc.sql("select (select count(*) from clock_suspension where case_id = :id and ended_at is null)"
                                + " + (select count(*) from case_file where id = :id and decided_at is not null)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void decided() {
        cases.complete(
                id,
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai"));
        cases.complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        cases.complete(id, "Task_KyDuyet", Map.of("quyetDinhKy", "ky"));
        cases.complete(id, "Task_CapSoPhatHanh", Map.of("soBanPhatHanh", 2));
        assertThat(detail().status()).isEqualTo(CaseStatus.DECIDED);
    }

    private void askForSupplement() {
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
    }

    private void supplementAsked() {
        askForSupplement();
        cases.complete(id, "Task_LapYeuCauBoSung", ASKED);
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        assertThat(detail().status()).isEqualTo(CaseStatus.SUPPLEMENT_REQUESTED);
    }

    private void putOff(int workingDays) {
        act("chuyenvien.quynhon", Action.EXTEND);
        granted(workingDays);
    }

    private void granted(int workingDays) {
        cases.complete(
                id,
                "Task_DeNghiGiaHan",
                Map.of("soNgayGiaHan", workingDays, "lyDoGiaHan", "Sổ đang sao lục", "loiXinLoi", "Xin lỗi ông/bà"));
        cases.complete(id, "Task_DuyetGiaHan", Map.of("dongYGiaHan", "dong-y"));
    }

    private void act(String officer, Action action) {
        people.as(officer, () -> requests.act(id, action, "Theo đề nghị"));
        cases.runJobs(receipt.code());
    }

    private boolean may(String officer, Action action) {
        return people.call(officer, () -> requests.mayAct(id, action));
    }

    private void until(String local) {
        cases.advance(receipt.code(), TestClock.at(local));
    }

    private CaseDetail detail() {
        return cases.detail(id);
    }

    private long told(String kind) {
        return detail().timeline().stream()
                .filter(entry -> entry.kind().equals(kind))
                .count();
    }

    private CaseDocument.State state(String key) {
        return detail().documents().stream()
                .filter(document -> document.key().equals(key))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
