package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelGuardTest {

    private final ModelGuard guard = EngineFixture.bean(ModelGuard.class);

    @Test
    void admitsAGoodFolder() {
        assertThat(guard.inspect(Models.good("cap-giay", "1"))).isEmpty();
    }

    static Stream<Attack> attacks() {
        return Attack.effectiveOnTheStockEngine().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void refusesEveryAttackWithFileElementAndReason(Attack attack) {
        String carrier = attack.files().get(attack.files().size() - 1).name();
        assertThat(guard.inspect(attack.files()))
                .filteredOn(ModelProblem::refuses)
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.file()).isEqualTo(carrier);
                    assertThat(problem.element()).isNotEmpty();
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.reason().vi())
                            .containsAnyOf(attack.named().toArray(String[]::new));
                    assertThat(problem.reason().en())
                            .containsAnyOf(attack.named().toArray(String[]::new));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<timerEventDefinition id=\"D\"><timeCycle>R/PT1M</timeCycle></timerEventDefinition>",
                "<messageEventDefinition id=\"D\" messageRef=\"Message_Rut\"/>",
                "<escalationEventDefinition id=\"D\"/>"
            })
    void refusesAProcessThatStartsByItself(String definition) {
        String model = Models.GOOD_BODY.replace(
                "<startEvent id=\"StartEvent_DaNhan\"/>",
                "<startEvent id=\"StartEvent_DaNhan\">" + definition + "</startEvent>");
        assertThat(refusals(model)).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo("StartEvent_DaNhan");
            assertThat(problem.reason().en()).contains("start event");
        });
    }

    @Test
    void refusesSignalsAltogether() {
        String step = "<intermediateCatchEvent id=\"Step\"><signalEventDefinition id=\"D\"/></intermediateCatchEvent>";
        assertThat(refusals(Models.line(step)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("signalEventDefinition"));
    }

    static Stream<List<String>> writers() {
        String task =
                "<userTask id=\"Step\" camunda:candidateGroups=\"competent:CASE_OFFICER\" camunda:formRef=\"tham-dinh\""
                        + " camunda:formRefBinding=\"deployment\"><extensionElements><camunda:inputOutput>%s</camunda:inputOutput>"
                        + "</extensionElements></userTask>";
        String call = "<callActivity id=\"Step\" calledElement=\"p\" camunda:calledElementBinding=\"versionTag\""
                + " camunda:calledElementVersionTag=\"1\"><extensionElements>"
                + "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/><camunda:in variables=\"all\"/>%s"
                + "</extensionElements></callActivity>";
        return Stream.of("caseId", "execution", "nrOfInstances").flatMap(name -> Stream.of(
                        task.formatted("<camunda:inputParameter name=\"" + name + "\">x</camunda:inputParameter>"),
                        task.formatted("<camunda:outputParameter name=\"" + name + "\">x</camunda:outputParameter>"),
                        call.formatted("<camunda:in source=\"a\" target=\"" + name + "\"/>"),
                        call.formatted("<camunda:out source=\"a\" target=\"" + name + "\"/>"),
                        "<serviceTask id=\"Step\" camunda:expression=\"${choice.is(a,'b')}\" camunda:resultVariable=\""
                                + name + "\"/>",
                        task.replace(
                                        "<extensionElements><camunda:inputOutput>%s</camunda:inputOutput></extensionElements>",
                                        "<multiInstanceLoopCharacteristics camunda:collection=\"a\" camunda:elementVariable=\"%s\"/>")
                                .formatted(name))
                .map(step -> List.of(name, step)));
    }

    @ParameterizedTest
    @MethodSource("writers")
    void refusesToLetAModelSayWhichCaseItIs(List<String> writer) {
        assertThat(refusals(Models.line(writer.get(1)))).singleElement().satisfies(problem -> {
            assertThat(problem.element()).isEqualTo("Step");
            assertThat(problem.reason().en()).contains(writer.get(0));
        });
        assertThat(refusals(Models.line(writer.get(1).replace("\"" + writer.get(0) + "\"", "\"ghiChu\""))))
                .as("the same with another name")
                .isEmpty();
    }

    @Test
    void refusesAFieldThatWouldSayWhichCaseItIs() {
        ModelFile form = ModelFile.of("a.form", """
                {"id": "a", "components": [{"type": "group", "components": [{"type": "textfield", "key": "caseId"}]}]}""");
        assertThat(refusalsOf(form))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("caseId"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>",
                "<camunda:in variables=\"all\"/>"
            })
    void refusesACalledPathThatIsNotGivenTheCase(String mapping) {
        assertThat(refusals(Models.line("""
                <callActivity id="Step" calledElement="p" camunda:calledElementBinding="versionTag"
                    camunda:calledElementVersionTag="1"><extensionElements>%s</extensionElements></callActivity>""".formatted(mapping))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("businessKey"));
    }

    @Test
    void givesADelegateItsOwnParametersAndNoOthers() {
        String step = """
                <serviceTask id="Step" camunda:delegateExpression="${teller}"><extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="to">a</camunda:inputParameter>%s</camunda:inputOutput></extensionElements>
                </serviceTask>""";
        assertThat(refusals(Models.line(step.formatted("")))).isEmpty();
        String more = "<camunda:inputParameter name=\"soNgay\">1</camunda:inputParameter>";
        assertThat(refusals(Models.line(step.formatted(more))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("soNgay"));
        assertThat(refusals(Models.line("<serviceTask id=\"Step\" camunda:delegateExpression=\"${teller}\"/>")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("needs the parameter “to”"));
    }

    @Test
    void refusesABeanThatIsNoDelegateWhereWorkIsDone() {
        assertThat(refusals(Models.line("<serviceTask id=\"Step\" camunda:delegateExpression=\"${choice}\"/>")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason().en()).contains("choice", "no delegate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${canary.touch()}",
                "${choice.getClass()}",
                "${choice.is(a)}",
                "${deadline.secret()}",
                "${1+1}",
                "${choice.is(a, b.c)}",
                "${choice.is(a, choice.is(b,'c'))}",
                "#{choice.is(a,'b')}",
                "${a == 'b'}",
                "${choice.is(a,'b')}${choice.is(a,'b')}",
                "a",
                "${choice['is'](a,'b')}",
                "${choice.is(a,'${x}')}"
            })
    void refusesAnyConditionOutsideTheGrammar(String condition) {
        assertThat(refusals(Models.GOOD_BODY.replace("${choice.is(quyetDinh,'dong-y')}", condition)))
                .singleElement()
                .satisfies(problem -> assertThat(problem.element()).isEqualTo("Flow_Du"));
    }

    static Stream<List<String>> edits() {
        return Stream.of(
                List.of(
                        "camunda:delegateExpression=\"${recorder}\"",
                        "camunda:delegateExpression=\"${canary}\"",
                        "Task_Ghi"),
                List.of("camunda:delegateExpression=\"${recorder}\"", "camunda:type=\"shell\"", "Task_Ghi"),
                List.of("camunda:delegateExpression=\"${recorder}\"", "camunda:type=\"external\"", "Task_Ghi"),
                List.of("R1/PT1M", "sometimes", "Task_Ghi"),
                List.of(
                        "<camunda:failedJobRetryTimeCycle>R1/PT1M</camunda:failedJobRetryTimeCycle>",
                        "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>",
                        "Task_Ghi"),
                List.of("competent:CASE_OFFICER", "CASE_OFFICER", "Task_ThamDinh"),
                List.of("competent:CASE_OFFICER", "competent:KING", "Task_ThamDinh"),
                List.of("camunda:formRefBinding=\"deployment\"", "camunda:formRefBinding=\"latest\"", "Task_ThamDinh"),
                List.of("camunda:formRef=\"tham-dinh\"", "camunda:formRef=\"khac\"", "Task_ThamDinh"),
                List.of("camunda:formRef=\"tham-dinh\"", "camunda:formKey=\"embedded:x\"", "Task_ThamDinh"),
                List.of("default=\"Flow_Khong\"", "", "Gateway_Du"),
                List.of("Thẩm định hồ sơ", "${recorder}", "Task_ThamDinh"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void namesTheElementThatIsWrong(List<String> edit) {
        assertThat(Models.GOOD_BODY).contains(edit.get(0));
        assertThat(refusals(Models.GOOD_BODY.replace(edit.get(0), edit.get(1))))
                .isNotEmpty()
                .extracting(ModelProblem::element)
                .contains(edit.get(2));
    }

    @Test
    void quotesAGroupThatIsNoneAndListsTheRoles() {
        assertThat(refusals(Models.GOOD_BODY.replace("competent:CASE_OFFICER", "competent:ECONOMIC_SECTION")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.reason().vi()).contains("competent:ECONOMIC_SECTION", "DESK_OFFICER", "CASHIER");
                    assertThat(problem.reason().en()).contains("competent:ECONOMIC_SECTION", "DESK_OFFICER", "CASHIER");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<messageEventDefinition id=\"D\" messageRef=\"La\"/>",
                "<escalationEventDefinition id=\"D\" escalationRef=\"La\"/>"
            })
    void saysWhatWasLeftBehindOutsideTheProcess(String definition) {
        assertThat(refusals(
                        Models.line("<intermediateThrowEvent id=\"Step\">" + definition + "</intermediateThrowEvent>")))
                .anySatisfy(problem -> {
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.reason().vi()).contains("id=\"La\"", "nằm ngoài <process>");
                    assertThat(problem.reason().en()).contains("id=\"La\"", "outside <process>");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"isExecutable=\"true\"", "camunda:versionTag=\"1\"", "camunda:historyTimeToLive=\"P3650D\""})
    void demandsWhatEveryProcessNeeds(String attribute) {
        String model = Models.process("x", "1", Models.GOOD_BODY);
        assertThat(model).contains(attribute);
        assertThat(refusalsOf(ModelFile.of("x.bpmn", model.replace(attribute, ""))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.element()).isEqualTo("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camunda:calledElementBinding=\"latest\"",
                "camunda:calledElementBinding=\"deployment\"",
                "camunda:calledElementBinding=\"versionTag\"",
                "camunda:calledElementBinding=\"versionTag\" camunda:calledElementVersionTag=\"${choice.is(a,'1')}\"",
                "camunda:calledElementBinding=\"versionTag\" camunda:calledElementVersionTag=\"1\""
                        + " camunda:variableMappingClass=\"a.B\""
            })
    void callsPathsOnlyByVersionTag(String binding) {
        String call = "<callActivity id=\"Step\" calledElement=\"tiep-nhan\" " + binding + "/>";
        assertThat(refusals(Models.line(call))).isNotEmpty();
    }

    @Test
    void admitsACalledPathWithTheBusinessKey() {
        assertThat(refusals(Models.line("""
                <callActivity id="Step" calledElement="tiep-nhan" camunda:calledElementBinding="versionTag"
                    camunda:calledElementVersionTag="1"><extensionElements>
                  <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in variables="all"/>
                  <camunda:out source="x" target="x"/></extensionElements></callActivity>"""))).isEmpty();
    }

    @Test
    void warnsOfGeneratedIds() {
        String model = Models.process("x", "1", Models.GOOD_BODY.replace("EndEvent_Khong", "Event_0lb9flg"));
        assertThat(guard.inspect(List.of(ModelFile.of("x.bpmn", model), Models.FORM)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(ModelProblem.Severity.WARNING);
                    assertThat(problem.element()).isEqualTo("Event_0lb9flg");
                });
    }

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

    @Test
    void refusesFormsWhoseIdIsNotTheirName() {
        assertThat(refusalsOf(ModelFile.of("a.form", "{\"id\": \"b\"}"))).hasSize(1);
        assertThat(refusalsOf(ModelFile.of("a.form", "{"))).hasSize(1);
    }

    private List<ModelProblem> refusals(String body) {
        return refusalsOf(ModelFile.of("x.bpmn", Models.process("x", "1", body)));
    }

    private List<ModelProblem> refusalsOf(ModelFile file) {
        List<ModelFile> files = new ArrayList<>(List.of(file, Models.FORM));
        return guard.inspect(files).stream().filter(ModelProblem::refuses).toList();
    }
}
