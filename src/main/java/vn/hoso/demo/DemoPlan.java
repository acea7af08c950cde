package vn.hoso.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.hoso.casefile.CaseRequests.Action;

/**
 * How one case of the sample goes.
 *
 * @param age working days since it was received
 * @param pace the most working hours that a step takes
 * @param wishes what the case officer decides, in order; then everything is in order
 * @param stopBefore the step at which it lies today; null when it goes on to its end
 * @param action what happens to the whole case when it reaches {@code actionAt}
 * @param fails whether what follows the assessment becomes an incident
 */
record DemoPlan(
        String procedure,
        String commune,
        int age,
        int pace,
        List<String> wishes,
        @Nullable String stopBefore,
        @Nullable Action action,
        @Nullable String actionAt,
        boolean fails) {

    private static final String MARRIAGE = "xac-nhan-tinh-trang-hon-nhan";
    private static final String PERMIT = "cap-giay-phep-xay-dung-nha-o-rieng-le";
    private static final String LAND = "dang-ky-bien-dong-quyen-su-dung-dat";

    /** The counter that receives it, as the sample names its units. */
    String counter() {
        return procedure.equals(LAND) ? "land" : "centre-of:" + commune;
    }

    /** The plans of the sample, the same at every making. */
    static List<DemoPlan> all() {
        Random random = new Random(2026);
        List<DemoPlan> plans = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String procedure = i % 20 < 12 ? MARRIAGE : i % 20 < 17 ? PERMIT : LAND;
            String commune = procedure.equals(LAND)
                    ? DemoPeople.communes().getFirst()
                    : DemoPeople.communes().get(random.nextInt(100) < 55 ? 0 : 1 + random.nextInt(3));
            plans.add(plan(procedure, commune, random.nextInt(16), random));
        }
        return plans;
    }

    private static DemoPlan plan(String procedure, String commune, int kind, Random random) {
        int limit = procedure.equals(MARRIAGE) ? 3 : procedure.equals(PERMIT) ? 7 : 8;
        return switch (kind) {
            case 0, 1 -> done(procedure, commune, 4 + random.nextInt(45), 2, List.of());
            case 3 -> done(procedure, commune, 20 + random.nextInt(30), 9, List.of());
            case 4 -> open(procedure, commune, 0, "Task_ChuyenHoSo");
            case 5 -> open(procedure, commune, random.nextInt(2), "Task_NhanBanGiao");
            case 2 -> open(procedure, commune, 1, "Task_ThamDinh");
            case 6 -> open(procedure, commune, 1 + random.nextInt(limit - 1), "Task_ThamDinh");
            case 7 -> open(procedure, commune, limit + 2 + random.nextInt(6), "Task_ThamDinh");
            case 8 -> open(procedure, commune, limit - 1, "Task_KiemTraDuThao");
            case 9 -> open(procedure, commune, limit - 1 - random.nextInt(2), "Task_KyDuyet");
            case 10 -> open(procedure, commune, limit + 1 + random.nextInt(4), "Task_KyDuyet");
            case 11 -> waiting(procedure, commune, 5 + random.nextInt(6), "Task_NhanBoSung", "bo-sung");
            case 12 ->
                procedure.equals(PERMIT)
                        ? open(procedure, commune, 2, "Task_KhaoSat")
                        : done(procedure, commune, 8 + random.nextInt(20), 3, List.of("tu-choi"));
            case 13 ->
                new DemoPlan(
                        procedure,
                        commune,
                        5 + random.nextInt(10),
                        3,
                        new ArrayList<>(),
                        null,
                        Action.WITHDRAW,
                        "Task_ThamDinh",
                        false);
            case 14 ->
                new DemoPlan(
                        procedure,
                        commune,
                        limit + 6 + random.nextInt(10),
                        5,
                        new ArrayList<>(),
                        null,
                        Action.EXTEND,
                        "Task_ThamDinh",
                        false);
            default ->
                procedure.equals(LAND)
                        ? open(
                                procedure,
                                commune,
                                9,
                                random.nextBoolean() ? "Task_GhiNhanNopTien" : "Task_XacDinhNghiaVuTaiChinh")
                        : open(procedure, commune, limit, "Task_TraKetQua");
        };
    }

    /** Cases that chance may have left out, one or two of each. */
    static List<DemoPlan> special() {
        String first = DemoPeople.communes().getFirst();
        String second = DemoPeople.communes().get(1);
        return List.of(
                acted(MARRIAGE, first, 3, Action.WITHDRAW, "Task_XacNhanRutHoSo"),
                acted(PERMIT, second, 4, Action.WITHDRAW, "Task_XacNhanRutHoSo"),
                acted(MARRIAGE, first, 6, Action.DISCONTINUE, null),
                acted(PERMIT, second, 9, Action.DISCONTINUE, null),
                acted(LAND, first, 5, Action.PAUSE, "Task_TiepTucGiaiQuyet"),
                acted(MARRIAGE, second, 3, Action.PAUSE, "Task_TiepTucGiaiQuyet"));
    }

    private static DemoPlan acted(
            String procedure, String commune, int age, Action action, @Nullable String stopBefore) {
        return new DemoPlan(procedure, commune, age, 2, new ArrayList<>(), stopBefore, action, "Task_ThamDinh", false);
    }

    /** A case whose draft is not made: what follows the assessment has become an incident. */
    static DemoPlan failing() {
        return new DemoPlan(
                MARRIAGE, DemoPeople.communes().getFirst(), 1, 1, new ArrayList<>(), null, null, null, true);
    }

    /** A case that was closed without anything special. */
    static DemoPlan closed(int age, int pace) {
        return new DemoPlan(
                MARRIAGE, DemoPeople.communes().getFirst(), age, pace, new ArrayList<>(), null, null, null, false);
    }

    private static DemoPlan done(String procedure, String commune, int age, int pace, List<String> wishes) {
        return new DemoPlan(procedure, commune, age, pace, new ArrayList<>(wishes), null, null, null, false);
    }

    private static DemoPlan open(String procedure, String commune, int age, String stop) {
        return new DemoPlan(procedure, commune, age, 2, new ArrayList<>(), stop, null, null, false);
    }

    private static DemoPlan waiting(String procedure, String commune, int age, String stop, String wish) {
        return new DemoPlan(procedure, commune, age, 3, new ArrayList<>(List.of(wish)), stop, null, null, false);
    }
}
