package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of diagrams only what the product knows comes through; the rest is refused with file, element and reason. */
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

    private List<ModelProblem> refusals(String body) {
        return refusalsOf(ModelFile.of("x.bpmn", Models.process("x", "1", body)));
    }

    private List<ModelProblem> refusalsOf(ModelFile file) {
        List<ModelFile> files = new ArrayList<>(List.of(file, Models.FORM));
        return guard.inspect(files).stream().filter(ModelProblem::refuses).toList();
    }
}
