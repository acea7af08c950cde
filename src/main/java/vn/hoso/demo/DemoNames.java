package vn.hoso.demo;

import java.util.List;
import java.util.Random;

/** Names and numbers of citizens who do not exist. */
final class DemoNames {

    private static final List<String> FAMILY = List.of(
            "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Rơ Châm",
            "Ksor", "Siu", "Nay", "Đinh");
    private static final List<String> MIDDLE =
            List.of("Văn", "Thị", "Minh", "Thanh", "Quốc", "Ngọc", "Hữu", "Đức", "Thu", "Kim");
    private static final List<String> GIVEN = List.of(
            "An", "Bình", "Châu", "Dũng", "Hà", "Hạnh", "Hùng", "Khánh", "Lan", "Linh", "Long", "Mai", "Nam", "Nga",
            "Phúc", "Quang", "Sơn", "Thảo", "Thủy", "Trang", "Tuấn", "Vân", "Vinh", "Yến", "Nghĩa", "Phượng", "Quỳnh");
    private static final List<String> STREETS = List.of(
            "Trần Hưng Đạo",
            "Nguyễn Huệ",
            "Lê Lợi",
            "Hùng Vương",
            "Quang Trung",
            "Phan Bội Châu",
            "Nguyễn Thái Học",
            "Tăng Bạt Hổ",
            "Hoàng Văn Thụ",
            "Lý Thường Kiệt");

    private DemoNames() {}

    static String person(Random random) {
        return pick(FAMILY, random) + " " + pick(MIDDLE, random) + " " + pick(GIVEN, random);
    }

    static String street(Random random) {
        return pick(STREETS, random) + ", số " + (1 + random.nextInt(300));
    }

    /** Twelve digits of the right shape under a code that is no province's, so that it is nobody's number. */
    static String idNumber(Random random) {
        return "0990" + String.format("%08d", random.nextInt(100_000_000));
    }

    static String phone(Random random) {
        return "0900" + String.format("%06d", random.nextInt(1_000_000));
    }

    private static String pick(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
