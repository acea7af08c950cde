package vn.hoso.engine;

import java.util.List;

/** Models as text, good ones and parts to make bad ones of. */
final class Models {

    private Models() {}

    static final String USER_TASK = """
            <userTask id="Task_ThamDinh" name="Thẩm định hồ sơ" camunda:candidateGroups="competent:CASE_OFFICER"
                camunda:formRef="tham-dinh" camunda:formRefBinding="deployment"/>""";

    static String process(String id, String versionTag, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="Definitions_x" targetNamespace="hoso">
                  <message id="Message_Rut" name="rut-ho-so"/>
                  <process id="%s" isExecutable="true" camunda:versionTag="%s" camunda:historyTimeToLive="P3650D">
                %s
                  </process>
                </definitions>
                """.formatted(id, versionTag, body);
    }

    /** Start, one element with the id {@code Step}, end. */
    static String line(String step) {
        return """
                <startEvent id="StartEvent_DaNhan"/>
                <sequenceFlow id="Flow_Vao" sourceRef="StartEvent_DaNhan" targetRef="Step"/>
                %s
                <sequenceFlow id="Flow_Ra" sourceRef="Step" targetRef="EndEvent_Xong"/>
                <endEvent id="EndEvent_Xong"/>""".formatted(step);
    }

    static final String GOOD_BODY = """
            <startEvent id="StartEvent_DaNhan"/>
            <sequenceFlow id="Flow_1Vao" sourceRef="StartEvent_DaNhan" targetRef="Task_ThamDinh"/>
            """ + USER_TASK + """
            <sequenceFlow id="Flow_Qua" sourceRef="Task_ThamDinh" targetRef="Gateway_Du"/>
            <exclusiveGateway id="Gateway_Du" name="Đủ điều kiện?" default="Flow_Khong"/>
            <sequenceFlow id="Flow_Du" sourceRef="Gateway_Du" targetRef="Task_Ghi">
              <conditionExpression xsi:type="tFormalExpression">${choice.is(quyetDinh,'dong-y')}</conditionExpression>
            </sequenceFlow>
            <sequenceFlow id="Flow_Khong" sourceRef="Gateway_Du" targetRef="EndEvent_Khong"/>
            <serviceTask id="Task_Ghi" name="Ghi sổ" camunda:delegateExpression="${recorder}" camunda:asyncBefore="true">
              <extensionElements><camunda:failedJobRetryTimeCycle>R1/PT1M</camunda:failedJobRetryTimeCycle></extensionElements>
            </serviceTask>
            <sequenceFlow id="Flow_Xong" sourceRef="Task_Ghi" targetRef="EndEvent_Xong"/>
            <endEvent id="EndEvent_Khong"/>
            <endEvent id="EndEvent_Xong"/>
            <subProcess id="Sub_QuaHan" triggeredByEvent="true">
              <startEvent id="StartEvent_QuaHan" isInterrupting="false">
                <timerEventDefinition id="Timer_QuaHan">
                  <timeDate xsi:type="tFormalExpression">${deadline.overdueAt(execution)}</timeDate>
                </timerEventDefinition>
              </startEvent>
              <sequenceFlow id="Flow_Bao" sourceRef="StartEvent_QuaHan" targetRef="EndEvent_DaBao"/>
              <endEvent id="EndEvent_DaBao"/>
            </subProcess>
            <subProcess id="Sub_Rut" triggeredByEvent="true">
              <startEvent id="StartEvent_Rut"><messageEventDefinition id="M_Rut" messageRef="Message_Rut"/></startEvent>
              <sequenceFlow id="Flow_DaRut" sourceRef="StartEvent_Rut" targetRef="EndEvent_DaRut"/>
              <endEvent id="EndEvent_DaRut"/>
            </subProcess>
            """;

    static final ModelFile FORM = ModelFile.of("tham-dinh.form", """
            {"id": "tham-dinh", "type": "default", "components": []}""");

    static List<ModelFile> good(String id, String versionTag) {
        return List.of(
                ModelFile.of(id + ".bpmn", process(id, versionTag, GOOD_BODY)),
                FORM,
                ModelFile.of("thoi-han.dmn", dmn("thoi-han", "UNIQUE", "", "canXacMinh", "true", "13")));
    }

    static String dmn(String id, String hitPolicy, String language, String input, String when, String then) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_d" name="d"
                    namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="%s" name="Thời hạn">
                    <decisionTable id="Table_1" hitPolicy="%s">
                      <input id="Input_1"><inputExpression id="Expression_1" typeRef="boolean" %s><text>%s</text></inputExpression></input>
                      <output id="Output_1" name="amount" typeRef="number"/>
                      <rule id="Rule_1">
                        <inputEntry id="Entry_1"><text>%s</text></inputEntry>
                        <outputEntry id="Entry_2" %s><text>%s</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, hitPolicy, language, input, when, language, then);
    }

    static String literal(String id, String language, String text) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Definitions_d" name="d"
                    namespace="http://camunda.org/schema/1.0/dmn">
                  <decision id="%s" name="Kết quả"><variable id="V_1" name="ketQua" typeRef="string"/>
                    <literalExpression id="L_1" %s><text>%s</text></literalExpression>
                  </decision>
                </definitions>
                """.formatted(id, language, text);
    }
}
