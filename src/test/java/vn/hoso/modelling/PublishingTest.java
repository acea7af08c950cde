package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelRefused;
import vn.hoso.modelling.Publishing.Outcome;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** New versions come in as proposals, and a second person puts them in force. */
@TestProvince
class PublishingTest {

    private static final LocalDate A_DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    private Publishing publishing;

    @Autowired
    private ProposalReview reviews;

    @Autowired
    private ProcedureArchive archive;

    @Autowired
    private Procedures procedures;

    @Autowired
    private TestPeople people;

    @Autowired
    private CaseFixture cases;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatIsProposedIsInForceOnlyAfterASecondPersonApproves() {
        UUID id = propose(PackedProcedure.of("thu-hai-nguoi", "1"));
        assertThat(procedures.inForce("thu-hai-nguoi", A_DAY)).isEmpty();

        people.as("thietke", () -> assertThatThrownBy(() -> publishing.approve(id))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.FORBIDDEN)));
        assertThat(procedures.inForce("thu-hai-nguoi", A_DAY)).isEmpty();

        people.as("thietke2", () -> publishing.approve(id));
        assertThat(inForce("thu-hai-nguoi").source()).isEqualTo("IMPORTED");
        people.as("quantri", () -> assertThatThrownBy(() -> publishing.approve(id))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.CONFLICT)));
    }

    @Test
    void whatIsSentBackNeverComesIntoForce() {
        UUID id = propose(PackedProcedure.of("thu-tra-lai", "1"));
        Proposal rejected = people.call("quantri", () -> publishing.reject(id, "Thiếu căn cứ pháp lý"));
        assertThat(rejected.state()).isEqualTo(Proposal.State.REJECTED);
        assertThat(rejected.reason()).isEqualTo("Thiếu căn cứ pháp lý");
        people.as("thietke2", () -> assertThatThrownBy(() -> publishing.approve(id))
                .isInstanceOf(UserError.class));
        assertThat(procedures.inForce("thu-tra-lai", A_DAY)).isEmpty();
    }

    @Test
    void aNewVersionTakesNewCasesAndLeavesTheRunningOnesAlone() {
        approve(propose(PackedProcedure.of("thu-phien-ban", "1")));
        var first = cases.receive(
                aDossier().ofMarriageConfirmation().of("thu-phien-ban").receivedAt("2026-06-01T08:30"));
        UUID id = propose(PackedProcedure.of("thu-phien-ban", "2")
                .with("procedure.yaml", "effectiveFrom: 2025-07-01", "effectiveFrom: 2026-06-03"));

        ProposalReview.Review review = people.call("thietke2", () -> reviews.of(id));
        assertThat(review.replaces()).isEqualTo("1");
        assertThat(review.runningCases()).isEqualTo(1);
        assertThat(review.mayDecide()).isTrue();
        assertThat(review.changes())
                .extracting(FileChange::name)
                .contains("procedure.yaml", "thu-phien-ban.bpmn")
                .doesNotContain("tham-dinh.form");
        assertThat(review.changes())
                .filteredOn(change -> change.name().equals("procedure.yaml"))
                .flatExtracting(FileChange::lines)
                .contains("-effectiveFrom: 2025-07-01", "+effectiveFrom: 2026-06-03");
        assertThat(people.call("thietke", () -> reviews.of(id)).mayDecide()).isFalse();

        approve(id);
        var before = cases.receive(
                aDossier().ofMarriageConfirmation().of("thu-phien-ban").receivedAt("2026-06-02T16:59"));
        var after = cases.receive(
                aDossier().ofMarriageConfirmation().of("thu-phien-ban").receivedAt("2026-06-03T07:30"));
        assertThat(version(first.caseId())).isEqualTo("1");
        assertThat(version(before.caseId())).isEqualTo("1");
        assertThat(version(after.caseId())).isEqualTo("2");
    }

    @Test
    void aRestartChangesNothingThatIsInForce() throws Exception {
        approve(propose(PackedProcedure.of("thu-khoi-dong", "1")));
        approve(propose(PackedProcedure.of("thu-khoi-dong", "2")
                .with("procedure.yaml", "effectiveFrom: 2025-07-01", "effectiveFrom: 2025-09-01")));
        var before = procedures.inForce(A_DAY);
        people.asSystem(() ->
                context.getBean("shippedProcedures", ApplicationRunner.class).run(null));
        assertThat(procedures.inForce(A_DAY)).isEqualTo(before);
        assertThat(inForce("thu-khoi-dong").descriptor().version()).isEqualTo("2");
    }

    @Test
    void whatIsExportedComesInAgainAsTheSame() {
        PackedProcedure packed = PackedProcedure.of("thu-xuat-nhap", "1");
        approve(propose(packed));
        ProcedureVersion version = inForce("thu-xuat-nhap");
        byte[] zip = people.call("thietke", () -> archive.pack(version.key(), version.definition()));
        people.as("thietke", () -> {
            assertThat(archive.unpack(zip))
                    .extracting(ModelFile::name)
                    .containsExactlyInAnyOrderElementsOf(packed.texts().keySet());
            Outcome again = publishing.importFolder(archive.unpack(zip));
            assertThat(again.deployed().changed()).isFalse();
            assertThat(again.proposal()).isNull();
        });
        byte[] second = people.call("thietke2", () -> archive.pack(version.key(), version.definition()));
        assertThat(Arrays.equals(zip, second)).isTrue();
    }

    @Test
    void aPublishedVersionIsNotReplacedByOtherContent() {
        approve(propose(PackedProcedure.of("thu-khong-thay", "1")));
        PackedProcedure changed =
                PackedProcedure.of("thu-khong-thay", "1").with("procedure.yaml", "Marital status", "Other status");
        people.as("thietke", () -> assertThatThrownBy(() -> publishing.importFolder(changed.files()))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.CONFLICT)));
    }

    @Test
    void aProposalThatIsSentAgainReplacesTheOneThatWaits() {
        UUID first = propose(PackedProcedure.of("thu-gui-lai", "1"));
        UUID second = propose(
                PackedProcedure.of("thu-gui-lai", "1").with("procedure.yaml", "Marital status", "Changed status"));
        assertThat(second).isNotEqualTo(first);
        assertThat(people.call("thietke2", () -> publishing.proposal(first)).state())
                .isEqualTo(Proposal.State.SUPERSEDED);
        approve(second);
        assertThat(inForce("thu-gui-lai").descriptor().name().en()).startsWith("Changed status");
    }

    @Test
    void aModelThatCarriesCodeIsRefusedWithFileElementAndReason() {
        PackedProcedure evil = PackedProcedure.of("thu-ma-doc", "1");
        evil.with(evil.diagram(), "camunda:delegateExpression=\"${closeCase}\"", "camunda:class=\"java.lang.Runtime\"");
        people.as("thietke", () -> assertThatThrownBy(() -> publishing.importFolder(evil.files()))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.file()).isEqualTo("thu-ma-doc.bpmn");
                            assertThat(problem.element()).isNotBlank();
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.reason().vi()).isNotBlank();
                        })));
        assertThat(people.call("thietke", () -> publishing.proposals()))
                .extracting(Proposal::key)
                .doesNotContain("thu-ma-doc");
    }

    @Test
    void onlyDesignersAndAdministratorsPublish() {
        PackedProcedure packed = PackedProcedure.of("thu-quyen", "1");
        for (String other : new String[] {"tiepnhan.quynhon", "lanhdao.quynhon", "giamsat"}) {
            people.as(other, () -> {
                assertThatThrownBy(() -> publishing.importFolder(packed.files()))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> publishing.proposals()).isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> reviews.of(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
            });
        }
    }

    private UUID propose(PackedProcedure procedure) {
        Outcome outcome = people.call("thietke", () -> publishing.importFolder(archive.unpack(procedure.zip())));
        assertThat(outcome.proposal()).isNotNull();
        return outcome.proposal().id();
    }

    private void approve(UUID id) {
        people.as("thietke2", () -> publishing.approve(id));
    }

    private ProcedureVersion inForce(String key) {
        return procedures.inForce(key, A_DAY).orElseThrow();
    }

    private String version(UUID caseId) {
        return cases.detail(caseId).procedure().descriptor().version();
    }
}
