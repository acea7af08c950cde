package vn.hoso.engine;

import static vn.hoso.engine.BpmnVocabulary.BPMN;
import static vn.hoso.engine.BpmnVocabulary.CAMUNDA;
import static vn.hoso.engine.BpmnVocabulary.XSI;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import vn.hoso.base.LocalizedText;

/** Nothing but the vocabulary, and expressions only in the grammar and only where one is evaluated on purpose. */
final class BpmnSafety {

    private static final Set<String> CALLS = Set.of(
            "conditionExpression",
            "completionCondition",
            "loopCardinality",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "inputParameter",
            "outputParameter");
    private static final Map<String, List<Class<?>>> DELEGATES = Map.of(
            "serviceTask", List.of(JavaDelegate.class),
            "executionListener", List.of(ExecutionListener.class, JavaDelegate.class),
            "taskListener", List.of(TaskListener.class));
    private static final String BUSINESS_KEY = "#{execution.processBusinessKey}";

    private final ExpressionGrammar grammar;
    private final Findings findings;

    BpmnSafety(ExpressionGrammar grammar, Findings findings) {
        this.grammar = grammar;
        this.findings = findings;
    }

    void check(Xml element) {
        if (BpmnVocabulary.DRAWING.contains(element.namespace)) {
            expressionFree(element);
        } else if (known(element)) {
            element.attributes.forEach(attribute -> attribute(element, attribute));
            text(element);
        } else {
            findings.refuse(
                    element,
                    "Phần tử “" + ExpressionGrammar.shortened(element.name)
                            + "” không được phép trong mô hình quy trình.",
                    "The element “" + ExpressionGrammar.shortened(element.name)
                            + "” is not allowed in a process model.");
        }
        element.children.forEach(this::check);
    }

    private static boolean known(Xml element) {
        return switch (element.namespace) {
            case BPMN -> BpmnVocabulary.ELEMENTS.contains(element.name);
            case CAMUNDA -> BpmnVocabulary.ENGINE_ELEMENTS.containsKey(element.name);
            default -> false;
        };
    }

    private void attribute(Xml element, Xml.Attribute attribute) {
        if (BpmnVocabulary.TOOLS.contains(attribute.namespace())) {
            expressionFree(element, attribute.value());
        } else if (!allowed(element, attribute)) {
            findings.refuse(
                    element,
                    "Thuộc tính “" + ExpressionGrammar.shortened(attribute.name()) + "” của “"
                            + ExpressionGrammar.shortened(element.name) + "” không được phép.",
                    "The attribute “" + ExpressionGrammar.shortened(attribute.name()) + "” of “"
                            + ExpressionGrammar.shortened(element.name) + "” is not allowed.");
        } else {
            value(element, attribute);
        }
    }

    private static boolean allowed(Xml element, Xml.Attribute attribute) {
        return switch (attribute.namespace()) {
            case "" ->
                element.namespace.equals(CAMUNDA)
                        ? BpmnVocabulary.ENGINE_ELEMENTS
                                .getOrDefault(element.name, Set.of())
                                .contains(attribute.name())
                        : BpmnVocabulary.ATTRIBUTES.contains(attribute.name());
            case CAMUNDA ->
                element.namespace.equals(BPMN) && BpmnVocabulary.engineAttribute(element.name, attribute.name());
            case XSI ->
                attribute.name().equals("type") && attribute.value().matches("(?:[A-Za-z0-9_]+:)?tFormalExpression");
            default -> false;
        };
    }

    private void value(Xml element, Xml.Attribute attribute) {
        String value = attribute.value();
        switch (attribute.name()) {
            case "delegateExpression" ->
                report(element, grammar.delegate(value, DELEGATES.getOrDefault(element.name, List.of())));
            case "expression" -> report(element, grammar.call(value));
            case "businessKey" -> {
                if (!value.equals(BUSINESS_KEY)) {
                    findings.refuse(
                            element,
                            "businessKey chỉ được là " + BUSINESS_KEY + ".",
                            "A businessKey is " + BUSINESS_KEY + " and nothing else.");
                }
            }
            default -> expressionFree(element, value);
        }
    }

    private void text(Xml element) {
        String text = element.text();
        if (!ExpressionGrammar.mentionsExpression(text)) {
            if (Set.of("conditionExpression", "completionCondition").contains(element.name)) {
                report(element, grammar.call(text));
            }
        } else if (CALLS.contains(element.name)) {
            report(element, grammar.call(text));
        } else {
            expressionFree(element, text);
        }
    }

    private void expressionFree(Xml element) {
        element.attributes.forEach(attribute -> expressionFree(element, attribute.value()));
        expressionFree(element, element.text());
    }

    private void expressionFree(Xml element, String value) {
        if (ExpressionGrammar.mentionsExpression(value)) {
            findings.refuse(
                    element,
                    "Không được viết biểu thức ở đây: “" + ExpressionGrammar.shortened(value) + "”.",
                    "No expression may stand here: “" + ExpressionGrammar.shortened(value) + "”.");
        }
    }

    private void report(Xml element, Optional<LocalizedText> problem) {
        problem.ifPresent(reason -> findings.refuse(element, reason.vi(), reason.en()));
    }
}
