package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * A way in which whoever deploys would run code. Started as process {@code x}, which is in order but for the attack: without
 * it the door would open.
 *
 * @param named what the door's reasons must name, so that it is the attack that is refused and nothing else
 */
record Attack(String name, List<ModelFile> files, List<String> named) {

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
                <scriptTask id="Step" scriptFormat="juel"><script>%s</script></scriptTask>""".formatted(TOUCH), "script"));
        all.add(listener("script listener", """
                <camunda:executionListener event="start">
                <camunda:script scriptFormat="juel">%s</camunda:script></camunda:executionListener>""".formatted(TOUCH), "script"));
        all.add(step("service task by class", """
                <serviceTask id="Step" camunda:delegateExpression="${recorder}" camunda:class="%s"/>""".formatted(CLASS), "class"));
        all.add(step("service task by class in the old namespace", """
                <serviceTask id="Step" camunda:delegateExpression="${recorder}" xmlns:a="http://activiti.org/bpmn"
                    a:class="%s"/>""".formatted(CLASS), "class"));
        all.add(step("service task expression", """
                <serviceTask id="Step" camunda:expression="%s"/>""".formatted(TOUCH), "canary"));
        all.add(step("service task expression by reflection", """
                <serviceTask id="Step" camunda:expression="%s"/>""".formatted(BY_REFLECTION), "forName"));
        all.add(step("assignee", task("camunda:assignee=\"" + TOUCH + "\"", ""), "assignee"));
        all.add(step(
                "candidate groups",
                task("", "").replace("competent:CASE_OFFICER", TOUCH),
                "canary",
                "party:ROLE",
                "bên:VAI_TRÒ"));
        all.add(step("task name", task("name=\"" + TOUCH + "\"", ""), "canary"));
        all.add(listener("execution listener expression", """
                <camunda:executionListener event="start" expression="%s"/>""".formatted(TOUCH), "canary"));
        all.add(listener("execution listener class", """
                <camunda:executionListener event="start" class="%s"/>""".formatted(CLASS), "class"));
        all.add(listener("task listener expression", """
                <camunda:taskListener id="L" event="create" expression="%s"/>""".formatted(TOUCH), "canary"));
        all.add(listener("task listener class", """
                <camunda:taskListener id="L" event="create" class="%s"/>""".formatted(CLASS), "class"));
        all.add(step("timer", """
                <intermediateCatchEvent id="Step"><timerEventDefinition id="Timer">
                <timeDate xsi:type="tFormalExpression">%s</timeDate></timerEventDefinition></intermediateCatchEvent>""".formatted(TOUCH), "canary"));
        all.add(listener("input parameter", """
                <camunda:inputOutput><camunda:inputParameter name="y">%s</camunda:inputParameter></camunda:inputOutput>""".formatted(TOUCH), "canary"));
        all.add(new Attack(
                "condition",
                List.of(Models.FORM, ModelFile.of("x.bpmn", Models.process("x", "1", """
                <startEvent id="S"/><sequenceFlow id="F1" sourceRef="S" targetRef="G"/>
                <exclusiveGateway id="G" default="F3"/>
                <sequenceFlow id="F2" sourceRef="G" targetRef="E">
                <conditionExpression xsi:type="tFormalExpression">${canary.touch() == 'a'}</conditionExpression>
                </sequenceFlow><sequenceFlow id="F3" sourceRef="G" targetRef="E"/><endEvent id="E"/>"""))),
                List.of("canary")));
        all.add(decision(
                "decision table in juel",
                Models.dmn("d", "UNIQUE", "expressionLanguage=\"juel\"", "true", "-", TOUCH),
                "juel",
                "${"));
        all.add(decision(
                "decision input in juel",
                Models.dmn("d", "UNIQUE", "expressionLanguage=\"juel\"", TOUCH, "-", "1"),
                "juel",
                "${"));
        all.add(decision(
                "literal decision in juel", Models.literal("d", "expressionLanguage=\"juel\"", TOUCH), "juel", "${"));
        return all;
    }

    private static String task(String attribute, String extension) {
        return """
                <userTask id="Step" camunda:candidateGroups="competent:CASE_OFFICER" camunda:formRef="tham-dinh"
                    camunda:formRefBinding="deployment" %s><extensionElements>%s</extensionElements></userTask>""".formatted(attribute, extension);
    }

    private static Attack listener(String name, String extension, String... named) {
        return step(name, task("", extension), named);
    }

    private static Attack step(String name, String step, String... named) {
        return new Attack(
                name,
                List.of(Models.FORM, ModelFile.of("x.bpmn", Models.process("x", "1", Models.line(step)))),
                List.of(named));
    }

    private static Attack decision(String name, String dmn, String... named) {
        String process = Models.process("x", "1", Models.line("""
                <businessRuleTask id="Step" camunda:decisionRef="d" camunda:decisionRefBinding="deployment"/>"""));
        return new Attack(name, List.of(ModelFile.of("x.bpmn", process), ModelFile.of("d.dmn", dmn)), List.of(named));
    }
}
