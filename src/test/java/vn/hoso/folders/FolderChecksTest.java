package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                (folder, all) -> new FolderRules(folder, all, null).everythingIsDrawn(),
                MODEL,
                "bpmnElement=\"Flow_DaTiepNhan\"",
                "bpmnElement=\"Flow_Khac\"",
                "Flow_DaTiepNhan",
                "Flow_DaBanGiao");
    }

    @Test
    void seesAFlowThatIsDrawnWithoutLength() {
        refused(
                (folder, all) -> new FolderRules(folder, all, null).everythingIsDrawn(),
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
                (folder, all) -> new AnswerRules(folder, all).printedAnswersAreAsked(),
                TEMPLATE,
                "{{data.mucDichGhiRo}}",
                "{{data.soTang}}",
                "soTang",
                "mucDichGhiRo");
    }

    @Test
    void seesAGatewayThatAsksAMisspeltFact() {
        refused(
                (folder, all) -> new AnswerRules(folder, all).gatewaysAskWhatIsKnown(),
                MODEL,
                "choice.is(quyetDinhKy,",
                "choice.is(quyetDinhKi,",
                "quyetDinhKi",
                "quyetDinhThamDinh");
    }

    @Test
    void seesAStepThatGoesToWhomNoFormNames() {
        refused(
                (folder, all) -> new AnswerRules(folder, all).assigneesAreChosen(),
                MODEL,
                "name=\"assignee\" value=\"nguoiThuLy\"",
                "name=\"assignee\" value=\"nguoiThulY\"",
                "nguoiThulY",
                "quyetDinhKy");
    }

    @Test
    void seesAStepThatGoesToWhomAFactOfNobodyNames() {
        refused(
                (folder, all) -> new AnswerRules(folder, all).assigneesAreChosen(),
                MODEL,
                "name=\"assignee\" value=\"nguoiThuLy\"",
                "name=\"assignee\" value=\"quyetDinhKy\"",
                "Task_ThamDinh: a select of a form with the key quyetDinhKy and valuesKey people:…",
                "Task_LapGiay");
    }

    @Test
    void seesAStepThatGoesToPeopleWhoMayNotDoIt() {
        refused(
                (folder, all) -> new AnswerRules(folder, all).assigneesAreChosen(),
                MODEL,
                "camunda:candidateGroups=\"competent:CASE_OFFICER\"",
                "camunda:candidateGroups=\"competent:LEADER\"",
                "competent:LEADER",
                "Task_LapGiay");
    }

    @Test
    void seesAFieldThatStartsWithAMisspeltFact() {
        refused(
                "tam-dung",
                (folder, all) -> new AnswerRules(folder, all).fieldsStartWithWhatIsKnown(),
                "de-nghi-tam-dung.form",
                "\"prefill\": \"lyDoYeuCau\"",
                "\"prefill\": \"lyDoYeuCua\"",
                "lyDoYeuCua",
                "lyDoYeuCau");
    }

    @Test
    void seesAListThatNobodyHandsOver() {
        refused(
                "tiep-nhan",
                (folder, all) -> new AnswerRules(folder, all).optionsAreHandedOver(),
                "nhan-ban-giao.form",
                "people:competent:CASE_OFFICER",
                "peple:competent:CASE_OFFICER",
                "peple:competent:CASE_OFFICER",
                "giayToConThieu");
    }

    @Test
    void seesPeopleThatAreAskedForAtReceptionBeforeThereIsACase() {
        refused(
                (folder, all) -> new AnswerRules(folder, all).optionsAreHandedOver(),
                "tiep-nhan.form",
                "\"schemaVersion\": 16,\n  \"components\": [",
                "\"schemaVersion\": 16, \"components\": [{\"type\": \"select\", \"key\": \"ai\", \"label\": \"Ai\","
                        + " \"valuesKey\": \"people:competent:CASE_OFFICER\"},",
                "tiep-nhan.form: valuesKey that nobody hands over",
                "giayToConThieu");
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

    /** One rule, asked of one folder among all. */
    @FunctionalInterface
    private interface Rule {
        void check(Folder folder, List<Folder> all);
    }

    /** A folder with one thing changed is refused, and the report names that thing and not its neighbours. */
    private static void refused(Rule rule, String file, String good, String bad, String named, String neighbour) {
        refused(NAME, rule, file, good, bad, named, neighbour);
    }

    private static void refused(
            String name, Rule rule, String file, String good, String bad, String named, String neighbour) {
        assertThatCode(() -> check(rule, folder(name))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(rule, changed(name, file, good, bad)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(named)
                .message()
                .doesNotContain(neighbour);
    }

    private static void check(Rule rule, Folder folder) {
        rule.check(
                folder,
                Folder.all().stream()
                        .map(one -> one.name().equals(folder.name()) ? folder : one)
                        .toList());
    }

    private static Folder folder(String name) {
        return Folder.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Folder changed(String name, String changed, String good, String bad) {
        Folder folder = folder(name);
        assertThat(folder.text(changed)).contains(good);
        return new Folder(
                name,
                folder.files().stream()
                        .map(file -> file.name().equals(changed)
                                ? ModelFile.of(
                                        changed, new String(file.content(), StandardCharsets.UTF_8).replace(good, bad))
                                : file)
                        .toList());
    }
}
