package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the file, it is read in one way only, is part of a procedure, and is not too large. */
class FileGuardTest {

    private final ModelGuard guard = EngineFixture.bean(ModelGuard.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><a/>",
                "<!DOCTYPE a><a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>",
                "<?xml-stylesheet href=\"http://127.0.0.1:9/a.xsl\"?><a/>",
                "<a>",
                "",
                "not xml"
            })
    void refusesXmlThatIsNotPlain(String text) {
        for (String name : List.of("x.bpmn", "x.dmn")) {
            assertThat(refusalsOf(ModelFile.of(name, text))).isNotEmpty();
        }
    }

    @Test
    void refusesWhatAnotherParserWouldReadDifferently() {
        byte[] utf16 = Models.process("x", "1", Models.GOOD_BODY).getBytes(StandardCharsets.UTF_16);
        assertThat(refusalsOf(new ModelFile("x.bpmn", utf16))).isNotEmpty();
    }

    @Test
    void boundsDepthAndSize() {
        String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
        assertThat(refusalsOf(ModelFile.of("x.bpmn", deep))).isNotEmpty();
        assertThat(refusalsOf(new ModelFile("x.bpmn", new byte[2_000_001]))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x.groovy",
                "x.js",
                "x.cmmn",
                "x.bpmn20.xml",
                "x.jar",
                "../x.yaml",
                "/x.yaml",
                "a/../x.yaml",
                "x.BPMN",
                ""
            })
    void refusesFilesThatAreNotPartOfAProcedure(String name) {
        assertThat(refusalsOf(ModelFile.of(name, "a: 1"))).hasSize(1);
    }

    @Test
    void refusesFormsWhoseIdIsNotTheirName() {
        assertThat(refusalsOf(ModelFile.of("a.form", "{\"id\": \"b\"}"))).hasSize(1);
        assertThat(refusalsOf(ModelFile.of("a.form", "{"))).hasSize(1);
    }

    @Test
    void refusesAFieldThatWouldSayWhichCaseItIs() {
        ModelFile form = ModelFile.of("a.form", """
                {"id": "a", "components": [{"type": "group", "components": [{"type": "textfield", "key": "caseId"}]}]}""");
        assertThat(refusalsOf(form))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("caseId"));
    }

    private List<ModelProblem> refusalsOf(ModelFile file) {
        List<ModelFile> files = new ArrayList<>(List.of(file, Models.FORM));
        return guard.inspect(files).stream().filter(ModelProblem::refuses).toList();
    }
}
