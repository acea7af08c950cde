package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.DossierFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.base.UserError;
import vn.hoso.casefile.FormRefused;
import vn.hoso.reception.DeskRefusal;
import vn.hoso.reception.DeskRefusals;
import vn.hoso.reception.Dossier;

/** Where and by whose decision a supplement may be asked for is the procedure's to say. */
@TestProvince
class SupplementPolicyTest {

    private static final String BOTH = "stages: [AT_DESK, SETTLING]";

    @Autowired
    private Publishing publishing;

    @Autowired
    private ProcedureArchive archive;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private DeskRefusals refusals;

    @Test
    void theProcedureNamesWhoDecidesOnARequest() {
        published(PackedProcedure.of("thu-nguoi-duyet", "1")
                .with("procedure.yaml", "approver: HEAD_OF_OFFICE", "approver: LEADER"));
        UUID id = underExamination("thu-nguoi-duyet");
        choose(id);
        cases.complete(
                id,
                "Task_LapYeuCauBoSung",
                Map.of("giayToBoSung", "Trích lục", "lyDoBoSung", "Chưa có", "daRaSoatToanBo", true));
        assertThat(cases.item(id, "Task_DuyetYeuCauBoSung").role()).isEqualTo(Role.LEADER);
        cases.complete(id, "Task_DuyetYeuCauBoSung", Map.of("quyetDinhBoSung", "dong-y"));
        assertThat(cases.item(id, "Task_NhanBoSung").role()).isEqualTo(Role.DESK_OFFICER);
    }

    @Test
    void aCounterAsksForNothingWhereTheProcedureDoesNotLetIt() {
        published(PackedProcedure.of("thu-khong-tai-quay", "1").with("procedure.yaml", BOTH, "stages: [SETTLING]"));
        Dossier dossier = cases.handedIn(dossier("thu-khong-tai-quay"));
        people.as("tiepnhan.quynhon", () -> assertThatThrownBy(
                        () -> refusals.make(DeskRefusal.Kind.SUPPLEMENT, dossier, List.of("to-khai"), "Thiếu tờ khai"))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.text().vi()).contains("không cho yêu cầu bổ sung tại quầy")));
        assertThat(people.call(
                                "tiepnhan.quynhon",
                                () -> refusals.make(
                                        DeskRefusal.Kind.REFUSAL, dossier, List.of(), "Không thuộc thẩm quyền"))
                        .kind())
                .isEqualTo(DeskRefusal.Kind.REFUSAL);
    }

    @Test
    void nobodyIsAskedWhileSettlingWhereTheProcedureLetsTheCounterAlone() {
        published(PackedProcedure.of("thu-chi-tai-quay", "1")
                .with("procedure.yaml", "maxRequests: 1, " + BOTH, "maxRequests: 0, stages: [AT_DESK]"));
        UUID id = underExamination("thu-chi-tai-quay");
        assertThatThrownBy(() -> choose(id)).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(
                        refused.errors().getFirst().text().vi())
                .contains("không cho yêu cầu bổ sung khi đang giải quyết"));
    }

    private void choose(UUID id) {
        cases.complete(id, "Task_ThamDinh", Map.of("quyetDinhThamDinh", "bo-sung", "yKienThamDinh", "Thiếu trích lục"));
    }

    private UUID underExamination(String procedure) {
        UUID id = cases.receive(dossier(procedure)).caseId();
        cases.handOver(id);
        return id;
    }

    private static DossierFixture dossier(String procedure) {
        return aDossier()
                .ofMarriageConfirmation()
                .of(procedure)
                .answering("doiTuongMienLePhi", true)
                .receivedAt("2026-06-01T08:30");
    }

    private void published(PackedProcedure procedure) {
        UUID id = people.call("thietke", () -> publishing.importFolder(archive.unpack(procedure.zip())))
                .proposal()
                .id();
        people.as("thietke2", () -> publishing.approve(id));
    }
}
