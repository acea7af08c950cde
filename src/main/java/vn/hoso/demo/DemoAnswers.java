package vn.hoso.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the people of the sample answer in forms, by the form's id. */
final class DemoAnswers {

    private DemoAnswers() {}

    /** The procedure's own questions at reception. */
    static Map<String, Object> reception(String procedure, Random random) {
        return switch (procedure) {
            case "xac-nhan-tinh-trang-hon-nhan" ->
                Map.of(
                        "mucDich",
                        "ket-hon",
                        "nguoiDuKienKetHon",
                        DemoNames.person(random),
                        "tinhTrangKhaiBao",
                        "chua-ket-hon",
                        "quaTrinhCuTru",
                        "Thường trú tại địa phương từ khi đủ tuổi kết hôn",
                        "canXacMinh",
                        false,
                        "doiTuongMienLePhi",
                        random.nextInt(8) == 0);
            case "cap-giay-phep-xay-dung-nha-o-rieng-le" ->
                Map.of(
                        "loaiCongTrinh",
                        "xay-moi",
                        "diaDiemXayDung",
                        "Đường " + DemoNames.street(random),
                        "soTang",
                        2 + random.nextInt(4),
                        "tongDienTichSan",
                        120 + random.nextInt(240),
                        "trongKhuQuyHoach",
                        true,
                        "soThua",
                        Integer.toString(10 + random.nextInt(400)),
                        "soTo",
                        Integer.toString(1 + random.nextInt(60)),
                        "dienTichThua",
                        80 + random.nextInt(120),
                        "congTrinhLienKe",
                        random.nextBoolean(),
                        "doiTuongMienLePhi",
                        false);
            default -> {
                Map<String, Object> land = new HashMap<>();
                land.put("loaiBienDong", "chuyen-nhuong");
                land.put("benNhanQuyen", DemoNames.person(random));
                land.put("soDinhDanhBenNhan", DemoNames.idNumber(random));
                land.put("loaiNguoiNhan", "ca-nhan");
                land.put("giaTriHopDong", 400_000_000L + 50_000_000L * random.nextInt(40));
                land.put("soThua", Integer.toString(10 + random.nextInt(400)));
                land.put("soTo", Integer.toString(1 + random.nextInt(60)));
                land.put("dienTichThua", 90 + random.nextInt(200));
                land.put("diaChiThuaDat", "Đường " + DemoNames.street(random));
                land.put("khuVuc", "phuong");
                land.put("soGiayChungNhan", "CT " + (100_000 + random.nextInt(899_999)));
                yield land;
            }
        };
    }

    /**
     * The answers with which a step goes on to the next.
     *
     * @param day on which it is done
     */
    static Map<String, Object> step(String form, Random random, List<String> wishes, LocalDate day) {
        Map<String, Object> answers = new HashMap<>(
                switch (form) {
                    case "thu-le-phi" ->
                        Map.of(
                                "soBienLai",
                                "BL-" + (1000 + random.nextInt(9000)),
                                "soTienDaThu",
                                15_000,
                                "hinhThucNopPhi",
                                "tien-mat");
                    case "chuyen-ho-so" -> Map.<String, Object>of("daKiemDemGiayTo", true);
                    case "nhan-ban-giao" -> Map.of("nhanBanGiao", "nhan", "yKienPhanCong", "Giao chuyên viên thụ lý");
                    case "tham-dinh" -> assessment(random, wishes);
                    case "lap-yeu-cau-bo-sung" ->
                        Map.of(
                                "giayToBoSung",
                                "Bản sao giấy tờ chứng minh nơi cư trú",
                                "lyDoBoSung",
                                "Thông tin khai chưa khớp với cơ sở dữ liệu",
                                "daRaSoatToanBo",
                                true);
                    case "duyet-yeu-cau-bo-sung" -> Map.of("quyetDinhBoSung", "dong-y");
                    case "nhan-bo-sung" -> Map.of("ketQuaBoSung", "du", "giayToDaNhan", "Bản sao giấy tờ, 01 bản");
                    case "lap-tu-choi" ->
                        Map.of(
                                "lyDoTuChoi",
                                "Người yêu cầu đang có vợ hoặc có chồng theo cơ sở dữ liệu hộ tịch",
                                "canCuTuChoi",
                                "Luật Hôn nhân và gia đình 2014");
                    case "ky-tu-choi" -> Map.of("quyetDinhTuChoi", "ky");
                    case "cap-so-tu-choi" -> Map.of("soBanTuChoi", 2);
                    case "khao-sat" ->
                        Map.of(
                                "ngayKhaoSat",
                                day.toString(),
                                "ketQuaKhaoSat",
                                "Hiện trạng phù hợp bản vẽ",
                                "quyetDinhKhaoSat",
                                "du-dieu-kien",
                                "dienTichXayDung",
                                90,
                                "cotNen",
                                "+0,45 m",
                                "chieuCaoNha",
                                "11,2 m",
                                "chiGioiXayDung",
                                "Trùng chỉ giới đường đỏ");
                    case "kiem-tra-du-thao" ->
                        Map.of("quyetDinhKiemTra", "trinh-ky", "yKienKiemTra", "Đúng thể thức, đủ căn cứ");
                    case "ky-duyet" -> Map.of("quyetDinhKy", "ky");
                    case "ky-phieu-chuyen" -> Map.of("quyetDinhKyPhieu", "ky");
                    case "gui-phieu-chuyen" -> Map.of("cachGuiPhieu", "dien-tu");
                    case "xac-dinh-nghia-vu-tai-chinh" ->
                        Map.of(
                                "coNghiaVuTaiChinh",
                                "co",
                                "soThongBaoThue",
                                "TB-" + (100 + random.nextInt(900)),
                                "ngayThongBaoThue",
                                day.toString(),
                                "thueThuNhap",
                                10_000_000,
                                "lePhiTruocBa",
                                2_500_000,
                                "soTienPhaiNop",
                                12_500_000);
                    case "ghi-nhan-nop-tien" ->
                        Map.of(
                                "soChungTuNopTien",
                                "CT-" + (1000 + random.nextInt(9000)),
                                "ngayNopTien",
                                day.toString(),
                                "soTienDaNop",
                                12_500_000);
                    case "cap-nhat-dia-chinh" ->
                        Map.of(
                                "cachGhiNhan",
                                "xac-nhan",
                                "noiDungBienDong",
                                "Chuyển nhượng toàn bộ thửa đất",
                                "daCapNhatCoSoDuLieu",
                                true);
                    case "cap-so-phat-hanh" -> Map.of("soBanPhatHanh", 2);
                    case "tra-ket-qua" ->
                        Map.of(
                                "nguoiNhanKetQua",
                                DemoNames.person(random),
                                "hinhThucTra",
                                "truc-tiep",
                                "daKyNhan",
                                true);
                    case "ghi-nhan-rut" ->
                        Map.of("nguoiYeuCauRut", DemoNames.person(random), "lyDoRut", "Không còn nhu cầu");
                    case "xac-nhan-rut" -> Map.of("daTraLaiGiayTo", true);
                    case "de-nghi-gia-han" ->
                        Map.of(
                                "soNgayGiaHan",
                                3,
                                "lyDoGiaHan",
                                "Cơ sở dữ liệu hộ tịch tạm gián đoạn, chưa tra cứu được",
                                "loiXinLoi",
                                "Cơ quan thành thật xin lỗi ông/bà");
                    case "duyet-gia-han" -> Map.of("dongYGiaHan", "dong-y");
                    case "de-xuat-dung" ->
                        Map.of(
                                "lyDoDung",
                                "Người nộp không bổ sung giấy tờ đúng hạn",
                                "canCuDung",
                                "NĐ 118/2025/NĐ-CP");
                    case "duyet-dung" -> Map.of("quyetDinhDung", "dong-y");
                    case "de-nghi-tam-dung" ->
                        Map.of(
                                "lyDoTamDung",
                                "Tòa án đang giải quyết tranh chấp có liên quan",
                                "canCuTamDung",
                                "Văn bản của Tòa án về việc thụ lý vụ án",
                                "soVanBanTamDung",
                                "%02d/TB-TA".formatted(1 + random.nextInt(90)));
                    case "duyet-tam-dung" -> Map.of("dongYTamDung", "dong-y");
                    default -> throw new IllegalStateException("The sample has no answers for the form " + form);
                });
        return answers;
    }

    private static Map<String, Object> assessment(Random random, List<String> wishes) {
        String decision = wishes.isEmpty() ? "dong-y" : wishes.removeFirst();
        Map<String, Object> answers = new HashMap<>();
        answers.put("quyetDinhThamDinh", decision);
        answers.put("tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai");
        answers.put("yKienThamDinh", "Cần bổ sung giấy tờ chứng minh nơi cư trú");
        answers.put("daKiemTraTranhChap", true);
        answers.put("loaiDatViTri", "Đất ở tại đô thị, vị trí 2");
        answers.put("soTang", 2 + random.nextInt(3));
        answers.put("tongDienTichSan", 160);
        answers.put("trongKhuQuyHoach", true);
        return answers;
    }
}
