package vn.hoso.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decisions: a table or one expression, in FEEL, and only the part of DMN that the engine computes as the standard says.
 * Left out because the engine gives other answers or none: the hit policies PRIORITY and OUTPUT ORDER, business knowledge
 * models and invocations, boxed contexts, lists, relations, functions, conditionals and iterators, imports, and item
 * definitions (their allowed values are not enforced).
 */
final class DmnRules {

    private static final Pattern NAMESPACE = Pattern.compile(
            "https?://www\\.omg\\.org/spec/DMN/20[0-9]{6}/(MODEL/?|dmn\\.xsd)|http://www\\.omg\\.org/spec/DMN/20151101/dmn\\.xsd");
    private static final Pattern FEEL = Pattern.compile("(?i)feel|https?://www\\.omg\\.org/spec/DMN/20[0-9]{6}/FEEL/?|"
            + "http://www\\.omg\\.org/spec/FEEL/20140401");
    private static final Pattern DRAWING = Pattern.compile(
            "https?://www\\.omg\\.org/spec/(DMN/20[0-9]{6}/(DMNDI|DC|DI)|DD/20[0-9]{6}/(DC|DI))/?|http://bpmn\\.io/schema/dmn/biodi/[12]\\.0");
    private static final Set<String> TOOLS = Set.of(
            "http://camunda.org/schema/modeler/1.0",
            "http://bpmn.io/schema/dmn/biodi/1.0",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://www.w3.org/XML/1998/namespace");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "variable",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "text",
            "description",
            "question",
            "allowedAnswers",
            "literalExpression",
            "inputData",
            "informationRequirement",
            "requiredInput",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "requiredDecision",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "outputLabel",
            "typeRef",
            "expressionLanguage",
            "typeLanguage",
            "href",
            "textFormat",
            "locationURI",
            "associationDirection");
    private static final Set<String> HIT_POLICIES = Set.of("UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> REMARKS = Set.of("textAnnotation", "annotationEntry", "annotation");

    private final ModelFile file;
    private final Findings findings;

    DmnRules(ModelFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check(Xml root) {
        if (!root.name.equals("definitions")
                || !NAMESPACE.matcher(root.namespace).matches()) {
            findings.refuse(root, "Tệp không phải là mô hình DMN.", "The file is not a DMN model.");
            return;
        }
        List<Xml> decisions = root.children(root.namespace, "decision").toList();
        if (decisions.size() != 1
                || !decisions.get(0).attribute("id").orElse("").equals(file.baseName())) {
            findings.refuse(
                    root,
                    "Mỗi tệp DMN phải có đúng một quyết định với mã trùng tên tệp “" + file.baseName() + "”.",
                    "Every DMN file has exactly one decision, whose id is the file's name “" + file.baseName() + "”.");
        }
        element(root, root.namespace);
    }

    private void element(Xml element, String dmn) {
        if (DRAWING.matcher(element.namespace).matches()) {
            return;
        }
        if (!element.namespace.equals(dmn) || !ELEMENTS.contains(element.name)) {
            findings.refuse(
                    element,
                    "Phần tử “" + ExpressionGrammar.shortened(element.name)
                            + "” không được phép: công cụ không tính hoặc tính sai theo chuẩn DMN.",
                    "The element “" + ExpressionGrammar.shortened(element.name)
                            + "” is not allowed: the engine does not compute it, or not as the standard says.");
            return;
        }
        element.attributes.forEach(attribute -> attribute(element, attribute));
        switch (element.name) {
            case "decisionTable" -> hitPolicy(element, dmn);
            case "text" -> text(element);
            case "decision" -> logic(element, dmn);
            default -> {}
        }
        element.children.forEach(child -> element(child, dmn));
    }

    private void logic(Xml decision, String dmn) {
        long logic = decision.children(dmn, "decisionTable").count()
                + decision.children(dmn, "literalExpression").count();
        if (logic != 1) {
            findings.refuse(
                    decision,
                    "Quyết định phải có một bảng hoặc một biểu thức FEEL.",
                    "A decision has one table or one FEEL expression.");
        }
    }

    private void attribute(Xml element, Xml.Attribute attribute) {
        boolean known = attribute.namespace().isEmpty() && ATTRIBUTES.contains(attribute.name())
                || TOOLS.contains(attribute.namespace())
                || attribute.namespace().equals(CAMUNDA)
                        && Set.of("inputVariable", "historyTimeToLive", "versionTag")
                                .contains(attribute.name());
        if (!known) {
            findings.refuse(
                    element,
                    "Thuộc tính “" + ExpressionGrammar.shortened(attribute.name()) + "” của “"
                            + ExpressionGrammar.shortened(element.name) + "” không được phép.",
                    "The attribute “" + ExpressionGrammar.shortened(attribute.name()) + "” of “"
                            + ExpressionGrammar.shortened(element.name) + "” is not allowed.");
        }
        if (Set.of("expressionLanguage", "typeLanguage").contains(attribute.name())
                && !FEEL.matcher(attribute.value()).matches()) {
            findings.refuse(
                    element,
                    "Quyết định chỉ được viết bằng FEEL, không phải “" + ExpressionGrammar.shortened(attribute.value())
                            + "”.",
                    "Decisions are written in FEEL, not in “" + ExpressionGrammar.shortened(attribute.value()) + "”.");
        }
        if (attribute.name().equals("href") && !attribute.value().startsWith("#")) {
            findings.refuse(element, "Không được trỏ ra ngoài tệp.", "A reference may not lead out of the file.");
        }
    }

    private void hitPolicy(Xml table, String dmn) {
        String policy = table.attribute("hitPolicy").orElse("UNIQUE").toUpperCase(Locale.ROOT);
        if (!HIT_POLICIES.contains(policy)) {
            findings.refuse(
                    table,
                    "Chính sách “" + ExpressionGrammar.shortened(policy)
                            + "” không được phép: công cụ tính sai theo chuẩn DMN.",
                    "The hit policy “" + ExpressionGrammar.shortened(policy)
                            + "” is not allowed: the engine does not compute it as DMN says.");
        }
        if (policy.equals("FIRST") && !closed(table, dmn)) {
            findings.warn(
                    table,
                    "Bảng FIRST nên kết thúc bằng một dòng cho mọi trường hợp còn lại.",
                    "A FIRST table should end with a row for all remaining cases.");
        }
    }

    private static boolean closed(Xml table, String dmn) {
        List<Xml> rules = table.children(dmn, "rule").toList();
        return !rules.isEmpty()
                && rules.get(rules.size() - 1)
                        .children(dmn, "inputEntry")
                        .map(entry -> entry.children(dmn, "text").findFirst())
                        .map(text -> text.map(Xml::text))
                        .flatMap(Optional::stream)
                        .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    private void text(Xml text) {
        boolean remark = text.parent != null && REMARKS.contains(text.parent.name);
        if (!remark) {
            FeelRules.problem(text.text()).ifPresent(reason -> findings.refuse(text, reason.vi(), reason.en()));
        }
    }
}
