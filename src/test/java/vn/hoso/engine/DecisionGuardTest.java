package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of decisions only what is computed rightly comes through. */
class DecisionGuardTest {

    private final ModelGuard guard = EngineFixture.bean(ModelGuard.class);

    @ParameterizedTest
    @ValueSource(strings = {"PRIORITY", "OUTPUT ORDER"})
    void refusesHitPoliciesThatAreComputedWrongly(String policy) {
        assertThat(refusalsOf(ModelFile.of("d.dmn", Models.dmn("d", policy, "", "a", "-", "1"))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.element()).isEqualTo("Table_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "http://www.omg.org/spec/FEEL/2014", ""})
    void refusesDecisionsThatAreNotFeel(String language) {
        String attribute = "expressionLanguage=\"" + language + "\"";
        assertThat(refusalsOf(ModelFile.of("d.dmn", Models.dmn("d", "UNIQUE", attribute, "a", "-", "1"))))
                .isNotEmpty();
        assertThat(refusalsOf(ModelFile.of("d.dmn", Models.literal("d", attribute, "1"))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<import namespace=\"a\" locationURI=\"http://127.0.0.1/a.dmn\" importType=\"b\"/>",
                "<businessKnowledgeModel id=\"B_1\" name=\"b\"/>",
                "<itemDefinition name=\"t\"/>",
                "<decisionService id=\"S_1\" name=\"s\"/>"
            })
    void refusesPartsOfDmnThatTheEngineDoesNotCompute(String element) {
        String model = Models.literal("d", "", "1").replace("<decision ", element + "<decision ");
        assertThat(refusalsOf(ModelFile.of("d.dmn", model))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(a) a + 1",
                "is(date(\"2026-01-01\"), a)",
                "range(\"[1..3]\")",
                "list replace(a, 1, 2)",
                "context merge([a, b])",
                "day of year(a)",
                "for x in a return x + 1",
                "for x in [\"a\"] return x",
                "// \"\nfor x in a return x // \"",
                "/* \" */ function(a) a /* \" */",
                "`\"` + noSuch(b) + `\"`",
                "a instance of string",
                "no such function(a)",
                "if a then noSuch(b) else 1",
                "${canary.touch()}"
            })
    void refusesFeelThatIsComputedWronglyOrNotAtAll(String feel) {
        assertThat(refusalsOf(ModelFile.of("d.dmn", Models.literal("d", "", feel))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.element()).isEqualTo("L_1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"function(a) external\"",
                "\"http://a.vn/*\"",
                "\"a \\\" for x in a return b\"",
                "if not(a) and (b or c) then 3 * (d + 1) else round half up(e, 0)",
                "if ngay >= date(\"2026-01-01\") then \"x\" else \"y\"",
                "not(\"a\", \"b\")",
                "[1..3]",
                "some x in a satisfies (x > 2)"
            })
    void admitsFeelThatProceduresNeed(String feel) {
        String escaped = feel.replace("&", "&amp;").replace("<", "&lt;");
        assertThat(refusalsOf(ModelFile.of("d.dmn", Models.literal("d", "", escaped))))
                .isEmpty();
    }

    @Test
    void warnsOfAFirstTableThatIsNotClosed() {
        assertThat(guard.inspect(List.of(ModelFile.of("d.dmn", Models.dmn("d", "FIRST", "", "a", "true", "1")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.refuses()).isFalse());
        assertThat(guard.inspect(List.of(ModelFile.of("d.dmn", Models.dmn("d", "FIRST", "", "a", "-", "1")))))
                .isEmpty();
    }

    private List<ModelProblem> refusalsOf(ModelFile file) {
        List<ModelFile> files = new ArrayList<>(List.of(file, Models.FORM));
        return guard.inspect(files).stream().filter(ModelProblem::refuses).toList();
    }
}
