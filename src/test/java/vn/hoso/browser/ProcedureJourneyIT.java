package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoso.TestClock;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseOutcome;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.deadline.DeadlineClass;

/**
 * Takes each procedure from the counter to the hand-over in a real browser, every step by the person whose step it is.
 * Screenshots are kept in {@code target/screenshots}.
 */
class ProcedureJourneyIT extends Journeys {

    @Test
    void marriageConfirmationWithASupplementIsSignedAndHandedOut() throws Exception {
        Received received = receiveMarriage("Nguyễn Thị Hoa");
        handOver(received, "quynhon");
        step(
                received,
                "chuyenvien.quynhon",
                MARRIAGE,
                "tham-dinh",
                Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu bản án ly hôn"));
        step(
                received,
                "chuyenvien.quynhon",
                "bo-sung",
                "lap-yeu-cau-bo-sung",
                Map.of(
                        "giayToBoSung",
                        "Bản án ly hôn",
                        "lyDoBoSung",
                        "Người yêu cầu khai đã ly hôn",
                        "daRaSoatToanBo",
                        "true"));
        step(received, "truongphong.quynhon", "bo-sung", "duyet-yeu-cau-bo-sung", Map.of("quyetDinhBoSung", "dong-y"));
        assertThat(detail(received).clockStoppedAt()).isNotNull();
        desk("chuyenvien.quynhon").open("ho-so/" + received.code());
        desk("chuyenvien.quynhon").page().locator("#case-code").waitFor();
        desk("chuyenvien.quynhon").screenshot("1-clock-stopped");
        citizen(received, "2-citizen-supplement", "bổ sung");

        clock.set("2026-06-08T09:00");
        step(
                received,
                "tiepnhan.quynhon",
                "bo-sung",
                "nhan-bo-sung",
                Map.of("ketQuaBoSung", "du", "giayToDaNhan", "Bản án ly hôn, 01 bản"));
        assertThat(detail(received).clockStoppedAt()).isNull();
        assertThat(detail(received).currentDueAt()).isAfter(detail(received).originalDueAt());
        step(
                received,
                "chuyenvien.quynhon",
                MARRIAGE,
                "tham-dinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Đã ly hôn, chưa đăng ký kết hôn với ai"));
        step(received, "truongphong.quynhon", MARRIAGE, "kiem-tra-du-thao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        step(received, "lanhdao.quynhon", MARRIAGE, "ky-duyet", Map.of("quyetDinhKy", "ky"));
        signatureIsShownAndTrueOutside(received, "giay-xac-nhan");
        step(received, "vanthu.quynhon", MARRIAGE, "cap-so-phat-hanh", Map.of("soBanPhatHanh", "2"));
        deliver(received, "tiepnhan.quynhon");

        assertThat(detail(received).status()).isEqualTo(CaseStatus.DELIVERED);
        assertThat(detail(received).outcome()).isEqualTo(CaseOutcome.GRANTED);
        citizen(received, "4-citizen-delivered", "trả kết quả");
    }

    @Test
    void buildingPermitIsSurveyedSignedAndHandedOut() {
        Received received = receivePermit("Trần Văn Xây");
        handOver(received, "quynhon");
        step(
                received,
                "chuyenvien.quynhon",
                PERMIT,
                "tham-dinh",
                Map.of(
                        "soTang",
                        "3",
                        "tongDienTichSan",
                        "240",
                        "trongKhuQuyHoach",
                        "true",
                        "quyetDinhThamDinh",
                        "dong-y"));
        step(
                received,
                "chuyenvien.quynhon",
                PERMIT,
                "khao-sat",
                Map.of(
                        "ngayKhaoSat",
                        "06/07/2026",
                        "ketQuaKhaoSat",
                        "Hiện trạng phù hợp bản vẽ",
                        "quyetDinhKhaoSat",
                        "du-dieu-kien",
                        "dienTichXayDung",
                        "90",
                        "cotNen",
                        "+0,45 m",
                        "chieuCaoNha",
                        "11,2 m",
                        "chiGioiXayDung",
                        "Trùng chỉ giới"));
        step(received, "truongphong.quynhon", PERMIT, "kiem-tra-du-thao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        step(received, "lanhdao.quynhon", PERMIT, "ky-duyet", Map.of("quyetDinhKy", "ky"));
        step(received, "vanthu.quynhon", PERMIT, "cap-so-phat-hanh", Map.of("soBanPhatHanh", "2"));
        deliver(received, "tiepnhan.quynhon");

        assertThat(detail(received).outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void buildingPermitIsRefusedWithReasons() {
        Received received = receivePermit("Lê Văn Chối");
        handOver(received, "quynhon");
        step(
                received,
                "chuyenvien.quynhon",
                PERMIT,
                "tham-dinh",
                Map.of(
                        "soTang",
                        "3",
                        "tongDienTichSan",
                        "240",
                        "trongKhuQuyHoach",
                        "true",
                        "quyetDinhThamDinh",
                        "dong-y"));
        step(
                received,
                "chuyenvien.quynhon",
                PERMIT,
                "khao-sat",
                Map.of(
                        "ngayKhaoSat",
                        "06/07/2026",
                        "ketQuaKhaoSat",
                        "Lấn hành lang an toàn",
                        "quyetDinhKhaoSat",
                        "khong-du-dieu-kien"));
        step(
                received,
                "chuyenvien.quynhon",
                "tu-choi",
                "lap-tu-choi",
                Map.of("lyDoTuChoi", "Công trình lấn hành lang an toàn đường bộ", "canCuTuChoi", "Luật Đường bộ 2024"));
        step(received, "lanhdao.quynhon", "tu-choi", "ky-tu-choi", Map.of("quyetDinhTuChoi", "ky"));
        step(received, "vanthu.quynhon", "tu-choi", "cap-so-tu-choi", Map.of("soBanTuChoi", "2"));
        deliver(received, "tiepnhan.quynhon");

        assertThat(detail(received).outcome()).isEqualTo(CaseOutcome.REFUSED);
        citizen(received, "5-citizen-refused", "kết quả");
    }

    @Test
    void landTransferWaitsForTheTaxOfficeAndThePaymentAndIsHandedOut() {
        Received received = receiveLand("Phạm Thị Đất");
        atTheTaxOffice(received);
        assertThat(detail(received).status()).isEqualTo(CaseStatus.FINANCIAL_OBLIGATION);
        assertThat(detail(received).clockStoppedAt()).isNotNull();
        step(
                received,
                "thungan.datdai",
                LAND,
                "ghi-nhan-nop-tien",
                Map.of("soChungTuNopTien", "CT-1", "ngayNopTien", "01/06/2026", "soTienDaNop", "12500000"));
        assertThat(detail(received).clockStoppedAt()).isNull();
        step(
                received,
                "chuyenvien.datdai",
                LAND,
                "cap-nhat-dia-chinh",
                Map.of("cachGhiNhan", "xac-nhan", "noiDungBienDong", "Chuyển nhượng", "daCapNhatCoSoDuLieu", "true"));
        step(received, "truongphong.datdai", LAND, "kiem-tra-du-thao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        step(received, "lanhdao.datdai", LAND, "ky-duyet", Map.of("quyetDinhKy", "ky"));
        step(received, "vanthu.datdai", LAND, "cap-so-phat-hanh", Map.of("soBanPhatHanh", "2"));
        deliver(received, "tiepnhan.datdai");

        assertThat(detail(received).outcome()).isEqualTo(CaseOutcome.GRANTED);
    }

    @Test
    void landTransferIsWithdrawnWhileItWaitsForThePayment() {
        Received received = receiveLand("Võ Văn Rút");
        atTheTaxOffice(received);
        action(received, "tiepnhan.datdai", "WITHDRAW", "Hai bên hủy hợp đồng");
        step(
                received,
                "tiepnhan.datdai",
                "rut-ho-so",
                "ghi-nhan-rut",
                Map.of("nguoiYeuCauRut", "Võ Văn Rút", "lyDoRut", "Hai bên hủy hợp đồng"));
        step(received, "truongphong.datdai", "rut-ho-so", "xac-nhan-rut", Map.of("daTraLaiGiayTo", "true"));

        assertThat(detail(received).outcome()).isEqualTo(CaseOutcome.WITHDRAWN);
        assertThat(detail(received).status()).isEqualTo(CaseStatus.DISCONTINUED);
    }

    @Test
    void lateCaseGetsItsApologyAndIsHandedOutLate() {
        Received received = receiveMarriage("Đặng Thị Muộn");
        handOver(received, "quynhon");
        step(
                received,
                "chuyenvien.quynhon",
                MARRIAGE,
                "tham-dinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai"));
        // Due on Thursday, 4 June, at 17:00; nobody has done anything by Friday.
        cases.advance(received.code(), TestClock.at("2026-06-05T08:00"));
        Desk head = desk("truongphong.quynhon");
        head.open("thong-bao");
        // Alone, or in one line with the others of that day
        head.page().locator(".timeline li:has-text('đã quá hạn')").first().waitFor();
        head.screenshot("6-notices");
        action(received, "chuyenvien.quynhon", "EXTEND", "Cơ sở dữ liệu gián đoạn");
        step(
                received,
                "chuyenvien.quynhon",
                "gia-han",
                "de-nghi-gia-han",
                Map.of(
                        "soNgayGiaHan",
                        "2",
                        "lyDoGiaHan",
                        "Cơ sở dữ liệu hộ tịch gián đoạn",
                        "loiXinLoi",
                        "Cơ quan thành thật xin lỗi ông/bà"));
        step(received, "lanhdao.quynhon", "gia-han", "duyet-gia-han", Map.of("dongYGiaHan", "dong-y"));
        assertThat(detail(received).currentDueAt()).isEqualTo(TestClock.at("2026-06-04T17:00"));
        citizen(received, "6-citizen-apology", "xin lỗi");

        step(received, "truongphong.quynhon", MARRIAGE, "kiem-tra-du-thao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        step(received, "lanhdao.quynhon", MARRIAGE, "ky-duyet", Map.of("quyetDinhKy", "ky"));
        step(received, "vanthu.quynhon", MARRIAGE, "cap-so-phat-hanh", Map.of("soBanPhatHanh", "2"));
        deliver(received, "tiepnhan.quynhon");
        assertThat(detail(received).status()).isEqualTo(CaseStatus.DELIVERED);
        assertThat(detail(received).deadlineClass(clock.instant())).isEqualTo(DeadlineClass.LATE);
        Desk officer = desk("chuyenvien.quynhon");
        officer.open("ho-so/" + received.code());
        officer.page().getByText("Xong trễ hạn").first().waitFor();
        officer.page().locator("#tab-control").click();
        officer.page().getByText("✕ Quá hạn").first().waitFor();
        officer.screenshot("6-late-control-slip");
        citizen(received, "6-citizen-late", "xin lỗi");
    }

    private void signatureIsShownAndTrueOutside(Received received, String template)
            throws IOException, InterruptedException {
        Desk desk = desk("chuyenvien.quynhon");
        desk.open("ho-so/" + received.code());
        desk.page().locator("#tab-documents").click();
        desk.page().getByText("Chữ ký hợp lệ").first().waitFor();
        desk.screenshot("3-signed");
        CaseDocument signed = detail(received).documents().stream()
                .filter(document -> document.key().equals(template))
                .findFirst()
                .orElseThrow();
        byte[] pdf = people.call(
                "quantri",
                () -> downloads.document(received.id(), signed.documentId()).content());
        Path file = Path.of("target/screenshots/signed.pdf");
        Files.write(file, pdf);
        assertThat(OtherProgram.said("pdfsig", "-nocert", file.toString()))
                .contains("Signature is Valid")
                .contains("Total document signed");
        changedFileIsShownAsInvalid(desk, pdf);
        assertThat(OtherProgram.said("pdftotext", "-layout", file.toString(), "-"))
                .contains(
                        "Nguyễn Thị Hoa",
                        "Đã ly hôn, chưa đăng ký kết hôn với ai",
                        "Quy Nhơn, ngày 08 tháng 06 năm 2026")
                .doesNotContain("{{");
    }

    private static void changedFileIsShownAsInvalid(Desk desk, byte[] pdf) throws IOException {
        byte[] changed = pdf.clone();
        changed[500] ^= 1;
        Path file = Path.of("target/screenshots/changed.pdf");
        Files.write(file, changed);
        desk.open("kiem-tra-chu-ky");
        desk.page().locator("#signature-check input[type=file]").setInputFiles(file);
        desk.page().getByText("Chữ ký không hợp lệ").first().waitFor();
        desk.screenshot("3-changed-file");
    }
}
