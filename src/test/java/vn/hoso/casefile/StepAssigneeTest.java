package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.casefile.CaseRequests.Action;
import vn.hoso.form.FormSchema;
import vn.hoso.form.Option;
import vn.hoso.notification.Notices;
import vn.hoso.organization.Officers;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.Worklist;

/** A step goes to whom the flow names, or to whoever started it; to the group only where there is nobody fit. */
@TestProvince
class StepAssigneeTest {

    private static final String FIRST = "chuyenvien.quynhon";
    private static final String SECOND = "chuyenvien2.quynhon";
    private static final String HEAD = "truongphong.quynhon";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseRequests requests;

    @Autowired
    private CaseQuery query;

    @Autowired
    private CaseAnswers answers;

    @Autowired
    private Worklist worklist;

    @Autowired
    private WorkItemQuery items;

    @Autowired
    private Officers officers;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcClient jdbc;

    private UUID id;

    @BeforeEach
    void atTheHeadOfOffice() {
        id = cases.receive(DossierFixture.aDossier()
                        .ofMarriageConfirmation()
                        .answering("doiTuongMienLePhi", true)
                        .receivedAt("2026-06-01T08:30"))
                .caseId();
        cases.complete(id, "Task_ChuyenHoSo", Map.of("daKiemDemGiayTo", true));
    }

    @Test
    void theHeadChoosesAmongTheCaseOfficersOfTheUnitAndSeesWhatEachHas() {
        int had = Integer.parseInt(label(SECOND).replaceAll("\\D", ""));
        assign(SECOND);
        assertThat(taken(SECOND)).contains(item("Task_ThamDinh").id());
        atTheHeadOfOffice();
        assertThat(offered()).extracting(Option::value).containsExactlyInAnyOrder(person(FIRST), person(SECOND));
        assertThat(label(SECOND)).endsWith("(đang giữ %d việc)".formatted(had + 1));
    }

    @Test
    void whoIsChosenHasTheNextStepAndTheCaseSaysSo() {
        assign(SECOND);
        assertThat(item("Task_ThamDinh").assigneeId()).hasToString(person(SECOND));
        String name = officers.byUsername(SECOND).orElseThrow().name();
        CaseDetail detail = cases.detail(id);
        assertThat(detail.timeline())
                .anySatisfy(entry -> assertThat(entry.text().vi()).isEqualTo("Giao cho " + name + ": Thẩm định hồ sơ"));
        String head = officers.byUsername(HEAD).orElseThrow().name();
        assertThat(people.call(SECOND, () -> notices.latest(500)))
                .filteredOn(line -> detail.code().equals(line.caseCode()))
                .extracting(line -> line.text().vi())
                .containsExactly(head + " giao cho bạn: Thẩm định hồ sơ, hồ sơ " + detail.code());
        assertThat(detail.handovers().getLast().toPerson()).isEqualTo(name);
        assertThat(detail.handovers().getLast().receivedAt()).isNull();
        assertThat(people.call(HEAD, () -> answers.of(id)))
                .filteredOn(answer -> answer.question().vi().equals("Người thụ lý"))
                .extracting(answer -> answer.answer().vi())
                .containsExactly(name);
    }

    @Test
    void nobodyChosenLeavesTheStepToTheGroup() {
        assign(null);
        assertThat(item("Task_ThamDinh").assigneeId()).isNull();
    }

    @Test
    void whoMayNotWorkThereIsRefused() {
        for (String stranger : List.of("chuyenvien.thue", "lanhdao.quynhon")) {
            assertThatThrownBy(() -> assign(stranger))
                    .isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(refused.errors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.key()).isEqualTo("nguoiThuLy")));
        }
        assertThat(item("Task_NhanBanGiao").isOpen()).isTrue();
    }

    @Test
    void whoLeftBetweenTheChoiceAndTheStepGetsNothing() {
        assign(SECOND);
        examined("bo-sung");
        people.as(
                SECOND,
                () -> worklist.forward(
                        item("Task_LapYeuCauBoSung").id(), UUID.fromString(person(FIRST)), "Nghỉ việc từ mai"));
        disabled(SECOND, true);
        try {
            supplemented();
            assertThat(item("Task_ThamDinh").assigneeId()).isNull();
        } finally {
            disabled(SECOND, false);
        }
    }

    @Test
    void whoeverDidTheWorkIsInChargeFromThenOn() {
        assign(SECOND);
        people.as(
                SECOND,
                () -> worklist.forward(item("Task_ThamDinh").id(), UUID.fromString(person(FIRST)), "Đang nghỉ phép"));
        examined("bo-sung");
        supplemented();
        assertThat(item("Task_ThamDinh").assigneeId()).hasToString(person(FIRST));
    }

    @Test
    void aSupplementIsDraftedByWhoAskedForIt() {
        assign(SECOND);
        examined("bo-sung");
        assertThat(item("Task_LapYeuCauBoSung").assigneeId()).hasToString(person(SECOND));
        draft();
        cases.complete(
                id,
                "Task_DuyetYeuCauBoSung",
                Map.of("quyetDinhBoSung", "tra-lai", "lyDoTraLaiBoSung", "Nêu rõ giấy tờ"));
        assertThat(item("Task_LapYeuCauBoSung").assigneeId()).hasToString(person(SECOND));
    }

    @Test
    void aPauseIsDraftedByWhoAskedForItAlsoWhereAnotherDraftedTheLastOne() {
        assign(null);
        for (String starter : List.of(FIRST, SECOND)) {
            people.as(starter, () -> requests.act(id, Action.PAUSE, "Chờ Tòa án"));
            WorkItem draft = item("Task_DeNghiTamDung");
            assertThat(draft.assigneeId()).hasToString(person(starter));
            cases.complete(
                    id,
                    "Task_DeNghiTamDung",
                    Map.of("lyDoTamDung", "Chờ Tòa án", "canCuTamDung", "BLTTDS", "soVanBanTamDung", "1/TB"));
            cases.complete(
                    id,
                    "Task_DuyetTamDung",
                    Map.of("dongYTamDung", "khong-dong-y", "lyDoKhongTamDung", "Chưa có căn cứ"));
        }
    }

    @Test
    void whoStartedItMayGiveItBackOrHandItOn() {
        assign(null);
        people.as(FIRST, () -> requests.act(id, Action.EXTEND, "Dữ liệu gián đoạn"));
        people.as(FIRST, () -> worklist.release(item("Task_DeNghiGiaHan").id(), "Giao đồng nghiệp"));
        assertThat(item("Task_DeNghiGiaHan").assigneeId()).isNull();
        people.as(SECOND, () -> worklist.claim(item("Task_DeNghiGiaHan").id()));
        people.as(
                SECOND,
                () -> worklist.forward(item("Task_DeNghiGiaHan").id(), UUID.fromString(person(FIRST)), "Bạn đề nghị"));
        assertThat(item("Task_DeNghiGiaHan").assigneeId()).hasToString(person(FIRST));
    }

    @Test
    void whatSomebodyElseStartedWaitsForTheGroup() {
        id = aPermitWithoutWhatWasAskedFor();
        assertThat(item("Task_DeXuatDung").assigneeId())
                .as("the desk has noted it, and may not draft it")
                .isNull();
    }

    private UUID aPermitWithoutWhatWasAskedFor() {
        Map<String, Object> house = Map.of("soTang", 3, "tongDienTichSan", 240, "trongKhuQuyHoach", true);
        id = cases.receive(DossierFixture.aDossier()
                        .of("cap-giay-phep-xay-dung-nha-o-rieng-le")
                        .answering(house)
                        .answering(Map.of(
                                "loaiCongTrinh", "xay-moi",
                                "diaDiemXayDung", "12 Lê Lợi",
                                "soThua", "125",
                                "soTo", "14",
                                "dienTichThua", 100,
                                "congTrinhLienKe", true,
                                "doiTuongMienLePhi", true))
                        .receivedAt("2026-07-06T08:30"))
                .caseId();
        cases.handOver(id);
        Map<String, Object> examined = new HashMap<>(house);
        examined.putAll(Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu bản vẽ móng"));
        cases.complete(id, "Task_ThamDinh", examined);
        draft();
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        cases.complete(
                id, "Task_NhanBoSung", Map.of("ketQuaBoSung", "khong-bo-sung", "lyDoKhongBoSung", "Hoãn xây dựng"));
        return id;
    }

    private void assign(String username) {
        Map<String, Object> answer = new HashMap<>(Map.of("nhanBanGiao", "nhan"));
        if (username != null) {
            answer.put("nguoiThuLy", person(username));
        }
        cases.complete(id, "Task_NhanBanGiao", answer);
    }

    private void examined(String decision) {
        cases.complete(
                id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", decision, "yKienThamDinh", "Thiếu bản án ly hôn"));
    }

    private void draft() {
        cases.complete(
                id,
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Bản án", "lyDoBoSung", "Khai đã ly hôn", "daRaSoatToanBo", true));
    }

    private void supplemented() {
        draft();
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        cases.complete(id, "Task_NhanBoSung", Map.of("ketQuaBoSung", "du", "giayToDaNhan", "Bản án, 01 bản"));
    }

    private WorkItem item(String step) {
        return cases.item(id, step);
    }

    private List<String> taken(String username) {
        return people.call(username, () -> items.page(Box.MINE, null, 200).items().stream()
                .map(WorkItem::id)
                .toList());
    }

    private List<Option> offered() {
        WorkItem item = item("Task_NhanBanGiao");
        return people.call(HEAD, () -> {
            FormSchema form = work.form(item);
            return work.formContext(item).options().get("people:competent:CASE_OFFICER");
        });
    }

    private String label(String username) {
        return offered().stream()
                .filter(option -> option.value().equals(person(username)))
                .findFirst()
                .orElseThrow()
                .label()
                .vi();
    }

    private String person(String username) {
        return officers.byUsername(username).orElseThrow().id().toString();
    }

    private void disabled(String username, boolean disabled) {
        jdbc.sql("update person set disabled = ? where username = ?")
                .params(disabled, username)
                .update();
    }
}
