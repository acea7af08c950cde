package vn.hoso.demo;

import static vn.hoso.access.Role.ADMINISTRATOR;
import static vn.hoso.access.Role.CASE_OFFICER;
import static vn.hoso.access.Role.CASHIER;
import static vn.hoso.access.Role.DESK_OFFICER;
import static vn.hoso.access.Role.HEAD_OF_OFFICE;
import static vn.hoso.access.Role.LEADER;
import static vn.hoso.access.Role.PROCESS_DESIGNER;
import static vn.hoso.access.Role.RECORDS_CLERK;
import static vn.hoso.access.Role.SUPERVISOR;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.access.Role;

/** The people of the sample province. Their password is public, so they exist in the demo profile only. */
final class DemoPeople {

    /** What everyone's password and PIN is. */
    static final String PASSWORD = "gialai-2026";

    /**
     * One person.
     *
     * @param unit key of the unit
     * @param card whether the log-in page shows a card for them
     */
    record Sample(String username, String name, String unit, Role role, String title, boolean card) {}

    private static final List<String> COMMUNES =
            List.of("phuong-quy-nhon", "phuong-pleiku", "phuong-an-khe", "xa-chu-se");

    private DemoPeople() {}

    static List<Sample> all() {
        List<Sample> people = new ArrayList<>();
        commune(
                people,
                "phuong-quy-nhon",
                "quynhon",
                true,
                "Quy Nhơn",
                List.of(
                        "Nguyễn Thị Hạnh",
                        "Trần Văn Lộc",
                        "Lê Thị Mai",
                        "Phạm Minh Đức",
                        "Võ Thị Thu Hà",
                        "Đặng Quốc Bảo",
                        "Huỳnh Thị Ngọc",
                        "Bùi Anh Tuấn"));
        commune(
                people,
                "phuong-pleiku",
                "pleiku",
                false,
                "Pleiku",
                List.of(
                        "Rơ Châm H’Lan",
                        "Ksor Nam",
                        "Nguyễn Thị Bích",
                        "Trương Văn Khoa",
                        "Siu Thị Hương",
                        "Lê Quang Vinh",
                        "Phan Thị Liên",
                        "Đỗ Mạnh Hùng"));
        commune(
                people,
                "phuong-an-khe",
                "ankhe",
                false,
                "An Khê",
                List.of(
                        "Đinh Thị Hoa",
                        "Nguyễn Văn Thành",
                        "Trần Thị Yến",
                        "Hồ Văn Sơn",
                        "Lý Thị Kim",
                        "Võ Thành Trung",
                        "Nguyễn Thị Lệ",
                        "Phạm Văn Hải"));
        commune(
                people,
                "xa-chu-se",
                "chuse",
                false,
                "Chư Sê",
                List.of(
                        "Nay H’Nga",
                        "Rah Lan Tuấn",
                        "Hoàng Thị Thảo",
                        "Nguyễn Đình Phúc",
                        "Kpă H’Bia",
                        "Trần Hữu Nghĩa",
                        "Lê Thị Duyên",
                        "Mai Văn Toàn"));
        return people;
    }

    private static void commune(
            List<Sample> people, String key, String short_, boolean cards, String place, List<String> names) {
        String centre = "centre-of:" + key;
        people.add(new Sample("tiepnhan." + short_, names.get(0), centre, DESK_OFFICER, "Cán bộ tiếp nhận", cards));
        people.add(new Sample("tiepnhan2." + short_, names.get(1), centre, DESK_OFFICER, "Cán bộ tiếp nhận", false));
        people.add(new Sample("thungan." + short_, names.get(2), centre, CASHIER, "Kế toán, thu phí", cards));
        people.add(new Sample("chuyenvien." + short_, names.get(3), key, CASE_OFFICER, "Chuyên viên", cards));
        people.add(new Sample("chuyenvien2." + short_, names.get(4), key, CASE_OFFICER, "Chuyên viên", false));
        people.add(new Sample("truongphong." + short_, names.get(5), key, HEAD_OF_OFFICE, "Trưởng phòng", cards));
        people.add(new Sample("vanthu." + short_, names.get(6), key, RECORDS_CLERK, "Văn thư", cards));
        people.add(new Sample("lanhdao." + short_, names.get(7), key, LEADER, "Phó Chủ tịch UBND " + place, cards));
    }

    static List<String> communes() {
        return COMMUNES;
    }

    /** People of units other than communes, by what the unit is to Quy Nhơn. */
    static List<Sample> others() {
        return List.of(
                new Sample("tiepnhan.datdai", "Ngô Thị Phương", "land", DESK_OFFICER, "Cán bộ tiếp nhận", true),
                new Sample("thungan.datdai", "Đào Thị Xuân", "land", CASHIER, "Kế toán, thu phí", false),
                new Sample("chuyenvien.datdai", "Cao Văn Khánh", "land", CASE_OFFICER, "Viên chức đăng ký", true),
                new Sample("truongphong.datdai", "Tạ Quang Huy", "land", HEAD_OF_OFFICE, "Trưởng bộ phận", false),
                new Sample("vanthu.datdai", "Vũ Thị Nhàn", "land", RECORDS_CLERK, "Văn thư", false),
                new Sample("lanhdao.datdai", "Lương Văn Tấn", "land", LEADER, "Giám đốc Chi nhánh", true),
                new Sample("chuyenvien.thue", "Hà Thị Minh", "tax", CASE_OFFICER, "Công chức thuế", true),
                new Sample("truongphong.thue", "Dương Văn Cường", "tax", HEAD_OF_OFFICE, "Đội trưởng", false),
                new Sample("giamsat", "Trịnh Hoài Nam", "h21", SUPERVISOR, "Chánh Văn phòng UBND tỉnh", true),
                new Sample("thietke", "Lâm Thị Quỳnh", "h21", PROCESS_DESIGNER, "Thiết kế quy trình", true),
                new Sample("thietke2", "Phùng Gia Bảo", "h21", PROCESS_DESIGNER, "Thiết kế quy trình", false),
                new Sample("quantri", "Quách Thành Long", "h21", ADMINISTRATOR, "Quản trị hệ thống", true));
    }
}
