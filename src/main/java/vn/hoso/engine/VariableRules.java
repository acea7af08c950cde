package vn.hoso.engine;

import static vn.hoso.engine.BpmnVocabulary.BPMN;
import static vn.hoso.engine.BpmnVocabulary.CAMUNDA;

import java.util.List;
import java.util.stream.Stream;

/** Which variables a model may write: never one that says which case it is, and for a delegate only its parameters. */
final class VariableRules {

    private final ModelBeans beans;
    private final Findings findings;

    VariableRules(ModelBeans beans, Findings findings) {
        this.beans = beans;
        this.findings = findings;
    }

    void check(Xml element) {
        names(element).filter(ReservedNames::isReserved).forEach(name -> reserved(element, name));
        if (element.is(BPMN, "serviceTask")) {
            ExpressionGrammar.delegateName(
                            element.attribute(CAMUNDA, "delegateExpression").orElse(""))
                    .filter(beans::has)
                    .ifPresent(bean -> inputs(element, bean));
        }
    }

    private static Stream<String> names(Xml element) {
        return element.attributes.stream()
                .filter(attribute -> ReservedNames.WRITING.contains(attribute.name())
                        || attribute.name().equals("name") && ReservedNames.PARAMETERS.contains(element.name))
                .map(Xml.Attribute::value);
    }

    private void reserved(Xml element, String name) {
        findings.refuse(
                element,
                "Mô hình không được ghi biến “" + name + "”: biến này do hệ thống đặt.",
                "A model may not write the variable “" + name + "”: the application sets it.");
    }

    private void inputs(Xml task, String bean) {
        List<String> declared = beans.inputs(bean);
        List<Xml> given = task.children(BPMN, "extensionElements")
                .flatMap(extensions -> extensions.children(CAMUNDA, "inputOutput"))
                .flatMap(mapping -> mapping.children(CAMUNDA, "inputParameter"))
                .toList();
        given.stream()
                .filter(input -> !declared.contains(input.attribute("name").orElse("")))
                .forEach(input -> findings.refuse(
                        input,
                        "“" + bean + "” không có tham số “" + shortened(input) + "”; chỉ có: " + list(declared) + ".",
                        "“" + bean + "” has no parameter “" + shortened(input) + "”; it has: " + list(declared) + "."));
        declared.stream()
                .filter(name -> given.stream()
                        .noneMatch(input -> name.equals(input.attribute("name").orElse(""))))
                .forEach(name -> findings.refuse(
                        task,
                        "“" + bean + "” cần tham số “" + name + "” (inputParameter).",
                        "“" + bean + "” needs the parameter “" + name + "” (inputParameter)."));
    }

    private static String shortened(Xml input) {
        return ExpressionGrammar.shortened(input.attribute("name").orElse(""));
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "–" : String.join(", ", names);
    }
}
