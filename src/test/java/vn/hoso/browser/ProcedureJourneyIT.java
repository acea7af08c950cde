package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseOutcome;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.worklist.WorkItem;

/**
 * Takes each procedure from the counter to the hand-over in a real browser, every step by the person whose step it is.
 * Screenshots are kept in {@code target/screenshots}.
 */
@TestProvince
class ProcedureJourneyIT {

    private static final String MARRIAGE = "xac-nhan-tinh-trang-hon-nhan";
    private static final String PERMIT = "cap-giay-phep-xay-dung-nha-o-rieng-le";
    private static final String LAND = "dang-ky-bien-dong-quyen-su-dung-dat";

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private CaseQuery query;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    private final Map<String, Desk> desks = new HashMap<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void monday() {
        clock.set("2026-06-01T08:30");
    }

    /** What every desk shows when a journey fails. */
    @RegisterExtension
    final AfterTestExecutionCallback failed = journey -> journey.getExecutionException()
            .ifPresent(failure -> desks.forEach((username, desk) ->
                    desk.screenshot("failed-" + journey.getRequiredTestMethod().getName() + "-" + username)));

    @AfterEach
    void goHome() {
        desks.values().forEach(Desk::close);
    }

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
        desk("chuyenvien.quynhon").open("ho-so/" + received.code);
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
    void lateCaseGetsAnApologyAndANewDate() {
        Received received = receiveMarriage("Đặng Thị Muộn");
        handOver(received, "quynhon");
        clock.set("2026-06-04T08:00");
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

        assertThat(detail(received).currentDueAt()).isEqualTo(TestClock.at("2026-06-08T17:00"));
        citizen(received, "6-citizen-apology", "xin lỗi");
    }

    private record Received(String code, String secret, UUID id) {}

    private Received receiveMarriage(String name) {
        return receive(
                "tiepnhan.quynhon",
                "Xác nhận tình trạng hôn nhân",
                name,
                MARRIAGE,
                Map.of(
                        "mucDich", "giao-dich",
                        "mucDichGhiRo", "Chuyển nhượng quyền sử dụng đất",
                        "tinhTrangKhaiBao", "da-ly-hon",
                        "quaTrinhCuTru", "Thường trú tại phường Quy Nhơn từ năm 2010"),
                "to-khai",
                "giay-to-tuy-than");
    }

    private Received receivePermit(String name) {
        // The procedure is in force from 1 July 2026 on.
        clock.set("2026-07-06T08:30");
        return receive(
                "tiepnhan.quynhon",
                "Cấp giấy phép xây dựng",
                name,
                PERMIT,
                Map.of(
                        "loaiCongTrinh", "xay-moi",
                        "diaDiemXayDung", "12 Trần Hưng Đạo",
                        "soTang", "3",
                        "tongDienTichSan", "240",
                        "trongKhuQuyHoach", "true",
                        "soThua", "12",
                        "soTo", "3",
                        "dienTichThua", "120"));
    }

    private Received receiveLand(String name) {
        Received received = receive(
                "tiepnhan.datdai",
                "Đăng ký biến động",
                name,
                LAND,
                Map.of(
                        "loaiBienDong", "chuyen-nhuong",
                        "benNhanQuyen", "Lê Thị Nhận",
                        "soDinhDanhBenNhan", "099012345678",
                        "loaiNguoiNhan", "ca-nhan",
                        "giaTriHopDong", "900000000",
                        "soThua", "12",
                        "soTo", "3",
                        "dienTichThua", "120",
                        "diaChiThuaDat", "12 Lê Lợi",
                        "khuVuc", "phuong"));
        return received;
    }

    private Received receive(
            String officer,
            String procedure,
            String name,
            String folder,
            Map<String, String> answers,
            String... papers) {
        Desk desk = desk(officer);
        desk.open("tiep-nhan");
        desk.search("procedure", procedure);
        desk.page().locator("#submitter-name input").fill(name);
        desk.page().locator("#submitter-idNumber input").fill("099090001234");
        desk.page().locator("#submitter-phone input").fill("0900123456");
        desk.page()
                .locator("#submitter-address input, #submitter-address textarea")
                .first()
                .fill("12 Trần Hưng Đạo, Quy Nhơn");
        if (folder.equals(LAND)) {
            desk.search("territory", "phường Quy Nhơn");
            answers = new HashMap<>(answers);
            answers.put("soGiayChungNhan", "CT 123456");
        }
        desk.page().locator("[id^=paper-]").first().waitFor();
        Locator boxes = desk.page().locator("[id^=paper-] input[type=checkbox]");
        for (int i = 0; i < boxes.count(); i++) {
            boxes.nth(i).setChecked(true);
        }
        desk.fill(folder, "tiep-nhan", answers);
        desk.page().waitForTimeout(600);
        desk.screenshot("0-reception-" + folder);
        desk.page().locator("#receive").click();
        desk.page().locator("#result-code").waitFor();
        desk.screenshot("0-received-" + folder);
        String code = desk.page().locator("#result-code").innerText().strip();
        String secret = desk.page().locator("#result-secret").innerText().strip();
        assertThat(code).matches("H21(\\.\\d{2,3})+-26\\d{4}-\\d{4}");
        UUID id = people.call("quantri", () -> query.byCode(code)).orElseThrow();
        cases.runJobs(code);
        return new Received(code, secret, id);
    }

    private void handOver(Received received, String place) {
        step(
                received,
                "thungan." + place,
                "tiep-nhan",
                "thu-le-phi",
                Map.of("soBienLai", "BL-1", "soTienDaThu", "15000", "hinhThucNopPhi", "tien-mat"));
        step(received, "tiepnhan." + place, "tiep-nhan", "chuyen-ho-so", Map.of("daKiemDemGiayTo", "true"));
        step(received, "truongphong." + place, "tiep-nhan", "nhan-ban-giao", Map.of("nhanBanGiao", "nhan"));
    }

    private void atTheTaxOffice(Received received) {
        handOver(received, "datdai");
        step(
                received,
                "chuyenvien.datdai",
                LAND,
                "tham-dinh",
                Map.of(
                        "quyetDinhThamDinh",
                        "dong-y",
                        "daKiemTraTranhChap",
                        "true",
                        "loaiDatViTri",
                        "Đất ở đô thị, vị trí 2"));
        step(received, "lanhdao.datdai", LAND, "ky-phieu-chuyen", Map.of("quyetDinhKyPhieu", "ky"));
        step(received, "vanthu.datdai", LAND, "gui-phieu-chuyen", Map.of("cachGuiPhieu", "dien-tu"));
        step(
                received,
                "chuyenvien.thue",
                LAND,
                "xac-dinh-nghia-vu-tai-chinh",
                Map.of(
                        "coNghiaVuTaiChinh",
                        "co",
                        "soThongBaoThue",
                        "TB-1",
                        "ngayThongBaoThue",
                        "01/06/2026",
                        "soTienPhaiNop",
                        "12500000"));
    }

    private void deliver(Received received, String officer) {
        step(
                received,
                officer,
                "tra-ket-qua",
                "tra-ket-qua",
                Map.of("nguoiNhanKetQua", "Người nhận", "hinhThucTra", "truc-tiep", "daKyNhan", "true"));
    }

    private void step(Received received, String officer, String folder, String form, Map<String, String> answers) {
        String before = open(received);
        WorkItem item = cases.openItems(received.id).stream()
                .filter(open -> form.equals(open.formKey()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(form + " is not to be done"));
        Desk desk = desk(officer);
        desk.openItem(item.id(), item.assigneeId() != null);
        desk.fill(folder, form, answers);
        desk.screenshot("step-" + form);
        desk.complete();
        desk.page().waitForCondition(() -> !open(received).equals(before));
        cases.runJobs(received.code);
    }

    private String open(Received received) {
        return cases.openItems(received.id).stream()
                .map(item -> item.id())
                .sorted()
                .toList()
                .toString();
    }

    private void action(Received received, String officer, String action, String reason) {
        String before = open(received);
        Desk desk = desk(officer);
        desk.open("ho-so/" + received.code);
        desk.page().locator("#action-" + action).click();
        desk.page().locator("#reason textarea, #reason input").first().fill(reason);
        desk.page().locator("#reason-confirm").click();
        desk.page().waitForCondition(() -> !open(received).equals(before));
        cases.runJobs(received.code);
    }

    private void citizen(Received received, String screenshot, String says) {
        try (Desk citizen = Desk.anonymous(browser, address())) {
            citizen.open("tra-cuu/" + received.code + "?ma=" + received.secret);
            assertThat(citizen.page().locator("main").innerText()).containsIgnoringCase(says);
            assertThat(citizen.page().locator("script").count()).isZero();
            citizen.screenshot(screenshot);
        }
    }

    private void signatureIsShownAndTrueOutside(Received received, String template)
            throws IOException, InterruptedException {
        Desk desk = desk("chuyenvien.quynhon");
        desk.open("ho-so/" + received.code);
        desk.page().locator("#tab-documents").click();
        desk.page().getByText("Chữ ký hợp lệ").first().waitFor();
        desk.screenshot("3-signed");
        CaseDocument signed = detail(received).documents().stream()
                .filter(document -> document.key().equals(template))
                .findFirst()
                .orElseThrow();
        byte[] pdf = people.call("quantri", () -> query.content(received.id, signed.documentId()));
        Path file = Path.of("target/screenshots/signed.pdf");
        Files.write(file, pdf);
        assertThat(said("pdfsig", "-nocert", file.toString()))
                .contains("Signature is Valid")
                .contains("Total document signed");
        changedFileIsShownAsInvalid(desk, pdf);
        assertThat(said("pdftotext", "-layout", file.toString(), "-"))
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

    private static String said(String... command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said;
    }

    private CaseDetail detail(Received received) {
        return cases.detail(received.id);
    }

    private Desk desk(String username) {
        return desks.computeIfAbsent(username, name -> Desk.of(browser, address(), name));
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
