package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;

/** A way in which whoever deploys would run code. Started as process {@code x}. */
record Attack(String name, List<ModelFile> files) {

    @Override
    public String toString() {
        return name;
    }

    private static final String TOUCH = "${canary.touch()}";
    private static final String CLASS = "vn.hoso.engine.Canary$Delegate";
    private static final String BY_REFLECTION =
            "${''.getClass().forName('vn.hoso.engine.Canary$Delegate').newInstance()}";

    /** Those that run code on the engine as it comes, with no script engine but its own. */
    static List<Attack> effectiveOnTheStockEngine() {
        List<Attack> all = new ArrayList<>();
        all.add(step("script task in juel", """
                <scriptTask id="Step" scriptFormat="juel"><script>%s</script></scriptTask>""".formatted(TOUCH)));
        all.add(step("script listener", """
                <userTask id="Step"><extensionElements><camunda:executionListener event="start">
                <camunda:script scriptFormat="juel">%s</camunda:script></camunda:executionListener></extensionElements>
                </userTask>""".formatted(TOUCH)));
        all.add(step("service task by class", """
                <serviceTask id="Step" camunda:class="%s"/>""".formatted(CLASS)));
        all.add(step("service task by class in the old namespace", """
                <serviceTask id="Step" xmlns:a="http://activiti.org/bpmn" a:class="%s"/>""".formatted(CLASS)));
        all.add(step("service task expression", """
                <serviceTask id="Step" camunda:expression="%s"/>""".formatted(TOUCH)));
        all.add(step("service task expression by reflection", """
                <serviceTask id="Step" camunda:expression="%s"/>""".formatted(BY_REFLECTION)));
        all.add(step("assignee", """
                <userTask id="Step" camunda:assignee="%s"/>""".formatted(TOUCH)));
        all.add(step("candidate groups", """
                <userTask id="Step" camunda:candidateGroups="%s"/>""".formatted(TOUCH)));
        all.add(step("task name", """
                <userTask id="Step" name="%s"/>""".formatted(TOUCH)));
        all.add(step("execution listener expression", """
                <userTask id="Step"><extensionElements>
                <camunda:executionListener event="start" expression="%s"/></extensionElements></userTask>""".formatted(TOUCH)));
        all.add(step("execution listener class", """
                <userTask id="Step"><extensionElements>
                <camunda:executionListener event="start" class="%s"/></extensionElements></userTask>""".formatted(CLASS)));
        all.add(step("task listener expression", """
                <userTask id="Step"><extensionElements>
                <camunda:taskListener id="L" event="create" expression="%s"/></extensionElements></userTask>""".formatted(TOUCH)));
        all.add(step("task listener class", """
                <userTask id="Step"><extensionElements>
                <camunda:taskListener id="L" event="create" class="%s"/></extensionElements></userTask>""".formatted(CLASS)));
        all.add(step("timer", """
                <intermediateCatchEvent id="Step"><timerEventDefinition>
                <timeDate xsi:type="tFormalExpression">%s</timeDate></timerEventDefinition></intermediateCatchEvent>""".formatted(TOUCH)));
        all.add(step("input parameter", """
                <userTask id="Step"><extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="y">%s</camunda:inputParameter></camunda:inputOutput></extensionElements>
                </userTask>""".formatted(TOUCH)));
        all.add(new Attack("condition", List.of(ModelFile.of("x.bpmn", Models.process("x", "1", """
                <startEvent id="S"/><sequenceFlow id="F1" sourceRef="S" targetRef="G"/>
                <exclusiveGateway id="G" default="F3"/>
                <sequenceFlow id="F2" sourceRef="G" targetRef="E">
                <conditionExpression xsi:type="tFormalExpression">${canary.touch() == 'a'}</conditionExpression>
                </sequenceFlow><sequenceFlow id="F3" sourceRef="G" targetRef="E"/><endEvent id="E"/>""")))));
        all.add(decision(
                "decision table in juel",
                Models.dmn("d", "UNIQUE", "expressionLanguage=\"juel\"", "true", "-", TOUCH)));
        all.add(decision(
                "decision input in juel", Models.dmn("d", "UNIQUE", "expressionLanguage=\"juel\"", TOUCH, "-", "1")));
        all.add(decision("literal decision in juel", Models.literal("d", "expressionLanguage=\"juel\"", TOUCH)));
        return all;
    }

    private static Attack step(String name, String step) {
        return new Attack(name, List.of(ModelFile.of("x.bpmn", Models.process("x", "1", Models.line(step)))));
    }

    private static Attack decision(String name, String dmn) {
        String process = Models.process("x", "1", Models.line("""
                <businessRuleTask id="Step" camunda:decisionRef="d" camunda:decisionRefBinding="deployment"/>"""));
        return new Attack(name, List.of(ModelFile.of("x.bpmn", process), ModelFile.of("d.dmn", dmn)));
    }
}
