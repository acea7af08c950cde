package vn.hoso.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.engine.ModelFile;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelProblem.Severity;
import vn.hoso.engine.ProcessModel;

/** What a folder names must be there, or it is refused with file, element and reason before a case runs into it. */
class FolderRulesTest {

    private static final String KEY = "thu-quy-tac";

    @Test
    void findsNothingWrongWithAWholeFolder() {
        assertThat(problems(PackedProcedure.of(KEY, "1"))).isEmpty();
        assertThat(problems(PackedProcedure.path(KEY, "1"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "camunda:candidateGroups=\"competent:LEADER\" | camunda:candidateGroups=\"tax:LEADER\"   | tax",
                "name=\"budget\" value=\"4 WORKING_HOUR\"     | name=\"budget\" value=\"bốn giờ\"         | bốn giờ",
                "name=\"assignee\" value=\"nguoiThuLy\"       | name=\"assignee\" value=\"nguoi.thuLy\"   | nguoi.thuLy",
                "name=\"document\" value=\"giay-xac-nhan\"    | name=\"document\" value=\"giay-khac\"     | giay-khac",
                "name=\"signs\" value=\"giay-xac-nhan\"       | name=\"signs\" value=\"giay-khac\"        | giay-khac",
                "name=\"template\">giay-xac-nhan              | name=\"template\">giay-khac               | giay-khac",
                "name=\"to\">competent:HEAD_OF_OFFICE         | name=\"to\">thue:HEAD_OF_OFFICE           | thue",
                "name=\"to\">competent:HEAD_OF_OFFICE         | name=\"to\">competent:KING                | KING",
                "calledElement=\"bo-sung\"                    | calledElement=\"bo-sung-khac\"            | bo-sung-khac",
            })
    void refusesAStepThatNamesWhatIsNotThere(String good, String bad, String reason) {
        PackedProcedure procedure = PackedProcedure.of(KEY, "1");
        procedure.with(procedure.diagram(), good, bad);
        assertThat(problems(procedure)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
            assertThat(problem.file()).isEqualTo(procedure.diagram());
            assertThat(problem.element()).isNotBlank();
            assertThat(problem.line()).isPositive();
            assertThat(problem.reason().vi()).contains(reason);
            assertThat(problem.reason().en()).contains(reason);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "maxRequests: 1, maxRequests: -1, maxRequests",
        "approver: HEAD_OF_OFFICE, approver: CASE_OFFICER, approver",
        "'[AT_DESK, SETTLING]', [AT_DESK], stages"
    })
    void refusesAPolicyOnSupplementsThatNobodyCanFollow(String good, String bad, String entry) {
        PackedProcedure procedure = PackedProcedure.of(KEY, "1").with("procedure.yaml", good, bad);
        assertThat(problems(procedure)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
            assertThat(problem.file()).isEqualTo("procedure.yaml");
            assertThat(problem.element()).isEqualTo("supplement." + entry);
        });
    }

    @Test
    void moreThanOneRequestNeedsALegalBasis() {
        PackedProcedure procedure =
                PackedProcedure.of(KEY, "1").with("procedure.yaml", "maxRequests: 1", "maxRequests: 2");
        assertThat(problems(procedure)).isEmpty();
        procedure.with("procedure.yaml", "approver: HEAD_OF_OFFICE, legalBasis:", "approver: HEAD_OF_OFFICE} #");
        assertThat(problems(procedure)).singleElement().satisfies(problem -> assertThat(problem.element())
                .isEqualTo("supplement.legalBasis"));
    }

    @ParameterizedTest
    @CsvSource({"thoi-han, amount", "thoi-han, unit", "thoi-han, cutOff", "thoi-han, legalBasis", "le-phi, amount"})
    void refusesADecisionWithoutTheOutputsThatAreRead(String decision, String output) {
        PackedProcedure procedure = PackedProcedure.of(KEY, "1");
        String file = decision + "-" + KEY + ".dmn";
        procedure.with(file, "name=\"" + output + "\"", "name=\"khac\"");
        assertThat(problems(procedure)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.reason().vi()).contains(output);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "people:tax:CASE_OFFICER       | tax",
                "people:competent:KING         | KING",
                "people:competent              | bên:VAI_TRÒ",
            })
    void refusesAFormThatOffersPeopleWhomTheCaseDoesNotHave(String people, String reason) {
        assertThat(problems(people("select", people))).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
            assertThat(problem.file()).isEqualTo("xac-minh.form");
            assertThat(problem.element()).isEqualTo("ai");
            assertThat(problem.reason().vi()).contains(reason);
        });
        assertThat(problems(people("select", "people:competent:LEADER"))).isEmpty();
    }

    @Test
    void refusesAFormThatGivesOneStepToSeveralPeople() {
        assertThat(problems(people("checklist", "people:competent:LEADER")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().vi()).contains("select"));
    }

    private static PackedProcedure people(String type, String valuesKey) {
        return PackedProcedure.of(KEY, "1")
                .with(
                        "xac-minh.form",
                        "\"components\": [",
                        "\"components\": [{\"type\": \"%s\", \"key\": \"ai\", \"label\": \"Ai\", \"valuesKey\": \"%s\"},"
                                .formatted(type, valuesKey.strip()));
    }

    @Test
    void refusesAFieldThatForgetsWhatWasChangedInIt() {
        assertThat(problems(PackedProcedure.path(KEY, "1")
                        .with("ghi-nhan-rut.form", "\"fact\": \"true\",\n        \"prefill\"", "\"prefill\"")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
                    assertThat(problem.element()).isEqualTo("lyDoRut");
                    assertThat(problem.reason().vi()).contains("fact = true");
                });
    }

    @Test
    void refusesATemplateThatWouldWriteACitizensWordsAsMarkup() {
        String file = "documents/giay-xac-nhan.html";
        PackedProcedure procedure =
                PackedProcedure.of(KEY, "1").with(file, "{{applicant.name}}", "{{{applicant.name}}}");
        assertThat(problems(procedure)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.reason().vi()).contains("bị từ chối");
        });
    }

    @Test
    void warnsOfAStepWithoutAnEnglishName() {
        PackedProcedure procedure = PackedProcedure.of(KEY, "1");
        procedure.with(procedure.diagram(), "<camunda:property name=\"name.en\" value=\"Examine the dossier\"/>", "");
        assertThat(problems(procedure)).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.element()).isEqualTo("Task_ThamDinh");
            assertThat(problem.reason().vi()).contains("name.en");
        });
    }

    @Test
    void warnsOfADecisionThatAsksWhatNoFormTells() {
        String file = "thoi-han-" + KEY + ".dmn";
        assertThat(problems(PackedProcedure.of(KEY, "1").with(file, "<text>canXacMinh</text>", "<text>khongAi</text>")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.reason().vi()).contains("khongAi");
                });
    }

    @Test
    void refusesADescriptionThatNamesAFileThatIsNotThere() {
        assertThat(problems(PackedProcedure.of(KEY, "1").without("documents/giay-xac-nhan.html")))
                .extracting(ModelProblem::element)
                .contains("result.template");
        assertThat(problems(PackedProcedure.of(KEY, "1").with("procedure.yaml", "version: \"1\"", "version: \"2\"")))
                .extracting(ModelProblem::element)
                .containsExactly("version");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level: COMMUNE | levl: COMMUNE                       | levl",
                "maxRequests: 1 | maxRequests: 1, maxRequest: 2       | supplement.maxRequest",
                "required: true | required: true, when: nhieuThanhVien | papers.when",
                "rule: RECEIVING | rule: RECEIVING, unit: WARD         | competent.unit",
                "key: ho-tich   | key: Ho_tich                        | field.key",
            })
    void refusesAnEntryOfTheDescriptionThatNobodyReads(String good, String bad, String element) {
        assertThat(problems(PackedProcedure.of(KEY, "1").with("procedure.yaml", good, bad)))
                .filteredOn(problem -> problem.element().equals(element))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.REFUSED);
                    assertThat(problem.file()).isEqualTo("procedure.yaml");
                    assertThat(problem.reason().vi()).contains("“");
                });
    }

    private static List<ModelProblem> problems(PackedProcedure procedure) {
        List<ModelFile> files = procedure.files();
        return FolderRules.problems(
                files, ProcessModel.in(files).getFirst(), (path, version) -> !path.contains("khac"));
    }
}
