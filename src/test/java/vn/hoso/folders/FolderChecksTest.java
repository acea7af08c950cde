package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.hoso.engine.ModelFile;

/** The walk over the folders sees what is wrong with one, and names that alone. */
class FolderChecksTest {

    private static final String NAME = "xac-nhan-tinh-trang-hon-nhan";
    private static final String MODEL = NAME + ".bpmn";
    private static final String TEMPLATE = "documents/giay-xac-nhan.html";

    @Test
    void seesAFlowThatIsNotDrawn() {
        refused(
                FolderRules::everythingIsDrawn,
                MODEL,
                "bpmnElement=\"Flow_DaTiepNhan\"",
                "bpmnElement=\"Flow_Khac\"",
                "Flow_DaTiepNhan",
                "Flow_DaBanGiao");
    }

    @Test
    void seesAFlowThatIsDrawnWithoutLength() {
        refused(
                FolderRules::everythingIsDrawn,
                MODEL,
                "<di:waypoint x=\"165\" y=\"352\"/>",
                "",
                "Flow_DaTiepNhan",
                "Flow_DaBanGiao");
    }

    @Test
    void seesAPrintedAnswerThatOnlyAnotherProcedureAsks() {
        assertThat(folder("cap-giay-phep-xay-dung-nha-o-rieng-le").schemas())
                .anyMatch(form -> form.fields().containsKey("soTang"));
        refused(
                FolderRules::printedAnswersAreAsked,
                TEMPLATE,
                "{{data.mucDichGhiRo}}",
                "{{data.soTang}}",
                "soTang",
                "mucDichGhiRo");
    }

    @Test
    void seesAGatewayThatAsksAMisspeltFact() {
        refused(
                FolderRules::gatewaysAskWhatIsKnown,
                MODEL,
                "choice.is(quyetDinhKy,",
                "choice.is(quyetDinhKi,",
                "quyetDinhKi",
                "quyetDinhThamDinh");
    }

    @Test
    void saysThatTheReadmeIsMissing() {
        Folder stranger = new Folder("khong-co", folder(NAME).files());
        assertThatThrownBy(() -> new FolderRules(stranger, List.of(stranger), null).hasReadme())
                .hasMessage("README.md is missing");
    }

    @Test
    void seesWhatNothingReadsInAScenario() {
        ScenarioKeys keys = new ScenarioKeys(folder(NAME), Folder.all());
        assertThat(keys.unknown(example(Map.of(
                        "scenario", "x",
                        "recievedAt", "2026-06-01T08:30",
                        "reception", Map.of("mucDich", "ket-hon", "mucDic", "ket-hon"),
                        "notHandedIn", List.of("to-khai", "to-khia"),
                        "expect", Map.of("limits", "3 WORKING_DAY"),
                        "ends", Map.of("state", "DELIVERED"),
                        "steps",
                                List.of(
                                        Map.of("complete", "Task_KyDuyet", "with", Map.of("quyetDinhKi", "ky")),
                                        Map.of("complete", "Task_Khac"),
                                        Map.of("message", "rut-ho-so", "with", Map.of("lyDo", "x")),
                                        Map.of("message", "nop-bo-sung", "when", "2026-06-01T08:30"))))))
                .hasSize(9)
                .extracting(line -> line.replaceFirst(" \\(there are.*", "").replaceFirst("^x.yaml(, )?", ""))
                .containsExactlyInAnyOrder(
                        ": recievedAt",
                        "reception: mucDic",
                        "notHandedIn: to-khia",
                        "expect: limits",
                        "ends: state",
                        "step 1 Task_KyDuyet, with: quyetDinhKi",
                        "step 2: no step Task_Khac",
                        "step 3, with: lyDo",
                        "step 4: when");
    }

    @Test
    void seesWhatNothingReadsInRows() {
        assertThat(new ScenarioKeys(folder(NAME), Folder.all())
                        .unknown(example(Map.of(
                                "decision", "x", "rows", List.of(Map.of("given", Map.of(), "expected", Map.of()))))))
                .singleElement()
                .asString()
                .contains("row: expected");
    }

    private static Folder.Example example(Map<String, Object> content) {
        return new Folder.Example(Path.of("x.yaml"), content);
    }

    /** A folder with one thing changed is refused, and the report names that thing and not its neighbours. */
    private static void refused(
            Consumer<FolderRules> rule, String file, String good, String bad, String named, String neighbour) {
        assertThatCode(() -> rule.accept(rules(folder(NAME)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> rule.accept(rules(changed(file, good, bad))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named)
                .message()
                .doesNotContain(neighbour);
    }

    private static FolderRules rules(Folder folder) {
        return new FolderRules(
                folder,
                Folder.all().stream()
                        .map(one -> one.name().equals(folder.name()) ? folder : one)
                        .toList(),
                null);
    }

    private static Folder folder(String name) {
        return Folder.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Folder changed(String name, String good, String bad) {
        Folder folder = folder(NAME);
        assertThat(folder.text(name)).contains(good);
        return new Folder(
                NAME,
                folder.files().stream()
                        .map(file -> file.name().equals(name)
                                ? ModelFile.of(
                                        name, new String(file.content(), StandardCharsets.UTF_8).replace(good, bad))
                                : file)
                        .toList());
    }
}
