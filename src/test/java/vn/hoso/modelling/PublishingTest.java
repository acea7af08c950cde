package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.DossierFixture.aDossier;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.engine.Deployments;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelProblem;
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

    @Autowired
    private Deployments deployments;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

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
                .with("procedure.yaml", "effectiveFrom: 2025-07-01", "effectiveFrom: 2026-02-01")));
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
            assertThat(again.changed()).isFalse();
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
    void nothingThatOnePersonBringsIsInTheEngine() {
        propose(PackedProcedure.of("thu-chua-duyet", "1"));
        propose(PackedProcedure.path("thu-duong-chua-duyet", "1"));
        assertThat(deployments.find("thu-chua-duyet", "1")).isEmpty();
        assertThat(deployments.find("thu-duong-chua-duyet", "1")).isEmpty();
    }

    /** Two of them would stop every case that calls the path. */
    @Test
    void theDatabaseItselfKeepsTwoProcessesFromCarryingOneVersion() {
        assertThatThrownBy(() -> jdbc.sql("update engine.act_re_procdef set key_ = 'bo-sung' where key_ = 'tiep-nhan'")
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void aSharedPathWaitsForASecondPersonToo() {
        UUID path = propose(PackedProcedure.path("thu-duong", "1"));
        UUID procedure = propose(callingPath("thu-goi-duong", "thu-duong"));
        assertThat(people.call("thietke2", () -> reviews.of(procedure)).remarks())
                .anySatisfy(problem -> assertThat(problem.reason().en()).contains("thu-duong"));

        people.as("thietke2", () -> assertThatThrownBy(() -> publishing.approve(procedure))
                .isInstanceOfSatisfying(UserError.class, error -> {
                    assertThat(error.kind()).isEqualTo(UserError.Kind.CONFLICT);
                    assertThat(error.text().vi()).contains("“thu-duong” (1)");
                }));
        people.as("thietke", () -> assertThatThrownBy(() -> publishing.approve(path))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.kind()).isEqualTo(UserError.Kind.FORBIDDEN)));

        ProposalReview.Review review = people.call("thietke2", () -> reviews.of(path));
        assertThat(review.descriptor()).isNull();
        assertThat(review.replaces()).isNull();
        assertThat(review.bpmn()).contains("thu-duong");
        approve(path);
        approve(procedure);
        assertThat(deployments.find("thu-duong", "1")).isPresent();
        assertThat(inForce("thu-goi-duong").source()).isEqualTo("IMPORTED");
        cases.receive(aDossier().ofMarriageConfirmation().of("thu-goi-duong").receivedAt("2026-06-01T08:30"));
    }

    @Test
    void aPathThatNobodyBringsKeepsAProcedureOut() {
        List<ModelFile> files = callingPath("thu-goi-hu-khong", "khong-co").files();
        people.as("thietke", () -> assertThatThrownBy(() -> publishing.importFolder(files))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.problems())
                        .anySatisfy(problem -> {
                            assertThat(problem.file()).isEqualTo("thu-goi-hu-khong.bpmn");
                            assertThat(problem.element()).isNotBlank();
                            assertThat(problem.reason().vi()).contains("khong-co");
                        })));
    }

    @Test
    void theSameContentAgainNamesTheSameProposal() {
        PackedProcedure packed = PackedProcedure.of("thu-hai-lan", "1");
        UUID first = propose(packed);
        Outcome again = people.call("thietke", () -> publishing.importFolder(packed.files()));
        assertThat(again.changed()).isFalse();
        assertThat(again.proposal()).extracting(Proposal::id).isEqualTo(first);
        Outcome fromTheTool = people.call(
                "thietke", () -> publishing.model(packed.withoutNotes().files()));
        assertThat(fromTheTool.changed()).isFalse();
        assertThat(fromTheTool.proposal()).extracting(Proposal::id).isEqualTo(first);
    }

    @Test
    void aPublishedProcedureGetsNoVersionFromADayThatHasPassed() {
        approve(propose(PackedProcedure.of("thu-ngay-qua", "1")));
        PackedProcedure second = PackedProcedure.of("thu-ngay-qua", "2")
                .with("procedure.yaml", "effectiveFrom: 2025-07-01", "effectiveFrom: 2026-01-04");
        people.as("thietke", () -> assertThatThrownBy(() -> publishing.importFolder(second.files()))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.problems())
                        .extracting(ModelProblem::element)
                        .containsExactly("effectiveFrom")));

        UUID today = propose(PackedProcedure.of("thu-ngay-qua", "3")
                .with("procedure.yaml", "effectiveFrom: 2025-07-01", "effectiveFrom: 2026-01-05"));
        clock.set("2026-01-06T00:10");
        people.as("thietke2", () -> assertThatThrownBy(() -> publishing.approve(today))
                .isInstanceOfSatisfying(
                        UserError.class, error -> assertThat(error.text().en()).contains("day that has passed")));
        assertThat(inForce("thu-ngay-qua").descriptor().version()).isEqualTo("1");
    }

    @Test
    void anAbolishedProcedureDoesNotComeBackInAnOlderVersion() {
        approve(propose(PackedProcedure.of("thu-bai-bo", "1")));
        approve(propose(PackedProcedure.of("thu-bai-bo", "2")
                .with(
                        "procedure.yaml",
                        "effectiveFrom: 2025-07-01",
                        "effectiveFrom: 2026-03-01\neffectiveTo: 2026-05-01")));
        assertThat(version("thu-bai-bo", LocalDate.of(2026, 2, 28))).contains("1");
        assertThat(version("thu-bai-bo", LocalDate.of(2026, 4, 30))).contains("2");
        assertThat(version("thu-bai-bo", LocalDate.of(2026, 5, 1))).isEmpty();
    }

    @Test
    void ofTwoVersionsFromTheSameDayTheLaterPublishedIsInForce() {
        approve(propose(PackedProcedure.of("thu-cung-ngay", "1")));
        for (String version : new String[] {"2", "3", "4"}) {
            approve(propose(PackedProcedure.of("thu-cung-ngay", version)
                    .with("procedure.yaml", "effectiveFrom: 2025-07-01", "effectiveFrom: 2026-03-01")));
            assertThat(version("thu-cung-ngay", A_DAY)).contains(version);
        }
    }

    private Optional<String> version(String key, LocalDate day) {
        return procedures.inForce(key, day).map(found -> found.descriptor().version());
    }

    @Test
    void theApproverReadsTheWholeOfANewFile() {
        UUID id = propose(PackedProcedure.of("thu-tep-moi", "1"));
        assertThat(people.call("thietke2", () -> reviews.of(id)).changes())
                .allSatisfy(change -> {
                    assertThat(change.kind()).isEqualTo(FileChange.Kind.ADDED);
                    assertThat(change.lines()).isNotEmpty().allMatch(line -> line.startsWith("+"));
                })
                .filteredOn(change -> change.name().equals("procedure.yaml"))
                .flatExtracting(FileChange::lines)
                .contains("+level: COMMUNE");
    }

    private static PackedProcedure callingPath(String key, String path) {
        PackedProcedure procedure = PackedProcedure.of(key, "1");
        return procedure.with(procedure.diagram(), "calledElement=\"rut-ho-so\"", "calledElement=\"" + path + "\"");
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
