package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.worklist.WorkItem;

/** The ways that several journeys of a dossier share, from the counter to the hand-over. */
abstract class Journeys extends Desks {

    static final String MARRIAGE = "xac-nhan-tinh-trang-hon-nhan";
    static final String PERMIT = "cap-giay-phep-xay-dung-nha-o-rieng-le";
    static final String LAND = "dang-ky-bien-dong-quyen-su-dung-dat";

    @Autowired
    CaseQuery query;

    @Autowired
    CaseDownloads downloads;

    record Received(String code, String secret, UUID id) {}

    Received receiveMarriage(String name) {
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

    Received receivePermit(String name) {
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

    Received receiveLand(String name) {
        return receive(
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
    }

    Received receive(
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
        PrintedReceipt.isA5AndItsQrCodeOpensTheCase(desk);
        String code = desk.page().locator("#result-code").innerText().strip();
        String secret = desk.page().locator("#result-secret").innerText().strip();
        assertThat(code).matches("H21(\\.\\d{2,3})+-26\\d{4}-\\d{4}");
        UUID id = people.call("quantri", () -> query.byCode(code)).orElseThrow();
        cases.runJobs(code);
        return new Received(code, secret, id);
    }

    void handOver(Received received, String place) {
        step(
                received,
                "thungan." + place,
                "tiep-nhan",
                "thu-le-phi",
                Map.of(
                        "soBienLai",
                        "BL-" + received.code(),
                        "soTienDaThu",
                        Long.toString(detail(received).fee().amount()),
                        "hinhThucNopPhi",
                        "tien-mat"));
        step(received, "tiepnhan." + place, "tiep-nhan", "chuyen-ho-so", Map.of("daKiemDemGiayTo", "true"));
        step(received, "truongphong." + place, "tiep-nhan", "nhan-ban-giao", Map.of("nhanBanGiao", "nhan"));
    }

    void atTheTaxOffice(Received received) {
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

    void deliver(Received received, String officer) {
        step(
                received,
                officer,
                "tra-ket-qua",
                "tra-ket-qua",
                Map.of("nguoiNhanKetQua", "Người nhận", "hinhThucTra", "truc-tiep", "daKyNhan", "true"));
    }

    void step(Received received, String officer, String folder, String form, Map<String, String> answers) {
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

    void action(Received received, String officer, String action, String reason) {
        String before = open(received);
        Desk desk = desk(officer);
        desk.open("ho-so/" + received.code);
        desk.page().locator("#action-" + action).click();
        desk.page().locator("#reason textarea, #reason input").first().fill(reason);
        desk.page().locator("#reason-confirm").click();
        desk.page().waitForCondition(() -> !open(received).equals(before));
        cases.runJobs(received.code);
    }

    void citizen(Received received, String screenshot, String says) {
        try (Desk citizen = nobody()) {
            citizen.open("tra-cuu/" + received.code + "?ma=" + received.secret);
            assertThat(citizen.page().locator("main").innerText()).containsIgnoringCase(says);
            assertThat(citizen.page().locator("script").count()).isZero();
            citizen.screenshot(screenshot);
        }
    }

    CaseDetail detail(Received received) {
        return cases.detail(received.id);
    }
}
