package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.DossierFixture.aDossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.deadline.DeadlineClass;
import vn.hoso.organization.Officers;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** The rows of the control slip: who gave the case to whom, when each side acknowledged, how each step kept its time. */
@TestProvince
class HandoverTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private Worklist worklist;

    @Autowired
    private Officers officers;

    @Test
    void aStepIsEarlyOnTimeOrLateAgainstItsOwnBudget() {
        UUID id = received();
        cases.complete(id, "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));
        clock.set(TestClock.at("2026-06-01T09:00"));
        cases.complete(id, "Task_NhanBanGiao", Map.of("nhanBanGiao", "nhan"));
        // One working day is allowed; it is done on the second.
        clock.set(TestClock.at("2026-06-03T16:00"));
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa kết hôn"));
        List<Handover> rows = cases.detail(id).handovers();
        assertThat(rows)
                .filteredOn(row -> row.step().equals("Thẩm định hồ sơ"))
                .extracting(Handover::result)
                .containsExactly(DeadlineClass.LATE);
        assertThat(rows.getFirst().result()).isIn(DeadlineClass.ON_TIME, DeadlineClass.EARLY);
        cases.complete(
                id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky", "yKienKiemTra", "Đã đối chiếu"));
        assertThat(cases.detail(id).handovers())
                .filteredOn(row -> row.step().equals("Kiểm tra dự thảo"))
                .extracting(Handover::note)
                .containsExactly("Đã đối chiếu");
    }

    @Test
    void whatTheEngineBringsLaterStillComesFromWhoDidTheStepBefore() {
        UUID id = received();
        cases.handOver(id);
        String assessor = cases.officerFor(cases.item(id, "Task_ThamDinh")).name();
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa kết hôn"));
        // The draft is made by the engine, outside of anyone's request.
        Handover check = cases.detail(id).handovers().getLast();
        assertThat(check.step()).isEqualTo("Kiểm tra dự thảo");
        assertThat(check.fromPerson()).isEqualTo(assessor);
    }

    @Test
    void theTimelineKeepsTheNoteOfAHandOverAndWhatWasPaid() {
        UUID id = cases.receive(aDossier().ofMarriageConfirmation()).caseId();
        String cashier = cases.officerFor(cases.item(id, "Task_ThuLePhi")).name();
        cases.complete(
                id, "Task_ThuLePhi", Map.of("soBienLai", "BL-7", "soTienDaThu", 15_000, "hinhThucNopPhi", "tien-mat"));
        cases.complete(
                id,
                "Task_ChuyenHoSo",
                Map.of("daKiemDemGiayTo", true, "ghiChuChuyen", "Cần kết quả sớm để đi nước ngoài"));
        List<TimelineEntry> timeline = cases.detail(id).timeline();
        assertThat(timeline)
                .filteredOn(entry -> entry.kind().equals("fee-taken"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.text().vi()).isEqualTo("Thu phí, lệ phí: 15.000 đồng, biên lai BL-7");
                    assertThat(entry.actor()).isEqualTo(cashier);
                });
        assertThat(timeline).extracting(TimelineEntry::reason).contains("Cần kết quả sớm để đi nước ngoài");
        assertThat(cases.detail(id).handovers())
                .extracting(Handover::note)
                .contains("Cần kết quả sớm để đi nước ngoài");
    }

    @Test
    void givingBackAndOnAreRowsOfTheirOwn() {
        UUID id = received();
        WorkItem item = cases.item(id, "Task_ChuyenHoSo");
        UUID colleague = officers.byUsername("tiepnhan2.quynhon").orElseThrow().id();
        String first = officers.byUsername("tiepnhan.quynhon").orElseThrow().name();
        String second = officers.byUsername("tiepnhan2.quynhon").orElseThrow().name();
        people.as("tiepnhan.quynhon", () -> {
            worklist.claim(item.id());
            worklist.release(item.id(), "Bận việc khác");
        });
        clock.set(TestClock.at("2026-06-01T10:00"));
        people.as("tiepnhan.quynhon", () -> {
            worklist.claim(item.id());
            worklist.forward(item.id(), colleague, "Nhờ chị xem giúp");
        });
        List<Handover> rows = cases.detail(id).handovers();
        assertThat(rows)
                .extracting(Handover::fromPerson, Handover::toPerson, Handover::note)
                .containsExactly(
                        tuple(first, first, "Trả lại: Bận việc khác"),
                        tuple(first, first, "Nhờ chị xem giúp"),
                        tuple(first, second, null));
        assertThat(rows.get(1).receivedAt()).isEqualTo(TestClock.at("2026-06-01T10:00"));
        assertThat(rows.getLast().receivedAt())
                .as("nobody has acknowledged yet")
                .isNull();

        clock.set(TestClock.at("2026-06-01T11:00"));
        people.as("tiepnhan2.quynhon", () -> worklist.acknowledge(item.id()));
        assertThat(cases.detail(id).handovers().getLast().receivedAt()).isEqualTo(TestClock.at("2026-06-01T11:00"));
    }

    @Test
    void aResultThatWaitsToBeCollectedIsNotLate() {
        UUID id = received();
        cases.handOver(id);
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa kết hôn"));
        cases.complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        cases.complete(id, "Task_KyDuyet", Map.of("quyetDinhKy", "ky"));
        cases.complete(id, "Task_CapSoPhatHanh", Map.of("soBanPhatHanh", 2));
        CaseDetail decided = cases.detail(id);
        assertThat(decided.status()).isEqualTo(CaseStatus.DECIDED);
        assertThat(decided.closedAt()).isNull();
        assertThat(decided.deadlineClass(TestClock.at("2026-07-01T08:00"))).isEqualTo(DeadlineClass.EARLY);
        assertThat(cases.item(id, "Task_TraKetQua").finishedAt()).isEqualTo(decided.decidedAt());
    }

    private UUID received() {
        return cases.receive(aDossier()
                        .ofMarriageConfirmation()
                        .answering("doiTuongMienLePhi", true)
                        .receivedAt("2026-06-01T08:30"))
                .caseId();
    }
}
