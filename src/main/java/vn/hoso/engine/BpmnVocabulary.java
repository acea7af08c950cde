package vn.hoso.engine;

import java.util.Map;
import java.util.Set;

/**
 * What a BPMN file may consist of. Whatever is not here is refused, known to be harmful or not. Signals are not: one
 * reaches every case that listens, not only its own.
 */
final class BpmnVocabulary {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** Pictures: read by nobody but the drawing of the diagram. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    /** Attributes that tools leave behind and that the engine does not read. */
    static final Set<String> TOOLS = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            XML);

    static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "collaboration",
            "participant",
            "laneSet",
            "lane",
            "flowNodeRef",
            "childLaneSet",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "message",
            "messageFlow",
            "error",
            "escalation",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "escalationEventDefinition",
            "terminateEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue");

    static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "isExecutable",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "isInterrupting",
            "triggeredByEvent",
            "calledElement",
            "messageRef",
            "errorRef",
            "escalationRef",
            "errorCode",
            "escalationCode",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "processRef",
            "gatewayDirection",
            "isSequential",
            "processType",
            "isClosed",
            "textFormat",
            "associationDirection",
            "categoryValueRef",
            "value",
            "eventGatewayType",
            "parallelMultiple");

    private static final Set<String> ASYNCHRONOUS = Set.of("asyncBefore", "asyncAfter", "exclusive");

    /** Attributes of the engine's namespace by the element that carries them. */
    static final Map<String, Set<String>> ENGINE_ATTRIBUTES = Map.ofEntries(
            Map.entry("process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist")),
            Map.entry("userTask", Set.of("candidateGroups", "formRef", "formRefBinding")),
            Map.entry("serviceTask", Set.of("delegateExpression", "expression", "resultVariable")),
            Map.entry(
                    "businessRuleTask",
                    Set.of("decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable")),
            Map.entry("callActivity", Set.of("calledElementBinding", "calledElementVersionTag")),
            Map.entry("errorEventDefinition", Set.of("errorCodeVariable", "errorMessageVariable")),
            Map.entry("escalationEventDefinition", Set.of("escalationCodeVariable")),
            Map.entry("multiInstanceLoopCharacteristics", Set.of("collection", "elementVariable")));

    /** Elements of the engine's namespace with the attributes they may have. */
    static final Map<String, Set<String>> ENGINE_ELEMENTS = Map.ofEntries(
            Map.entry("properties", Set.of()),
            Map.entry("property", Set.of("id", "name", "value")),
            Map.entry("inputOutput", Set.of()),
            Map.entry("inputParameter", Set.of("name")),
            Map.entry("outputParameter", Set.of("name")),
            Map.entry("in", Set.of("source", "target", "variables", "businessKey")),
            Map.entry("out", Set.of("source", "target", "variables")),
            Map.entry("failedJobRetryTimeCycle", Set.of()),
            Map.entry("executionListener", Set.of("event", "delegateExpression", "expression")),
            Map.entry("taskListener", Set.of("id", "event", "delegateExpression", "expression")));

    private BpmnVocabulary() {}

    static boolean engineAttribute(String element, String attribute) {
        return ASYNCHRONOUS.contains(attribute)
                || ENGINE_ATTRIBUTES.getOrDefault(element, Set.of()).contains(attribute);
    }
}
