package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads the whole document before the engine reads any of it, and refuses what names a Java class, a script, a shell
 * command or a connector, what would start without a case, and what writes the variable that says which case it is. This has to come first: the engine loads and creates some classes while parsing.
 */
final class GuardedParse extends BpmnParse {

    /** Makes the engine read every model this way. */
    static final class Factory implements BpmnParseFactory {

        @Override
        public BpmnParse createBpmnParse(BpmnParser parser) {
            return new GuardedParse(parser);
        }
    }

    private static final Set<String> ELEMENTS =
            Set.of("script", "scriptTask", "connector", "field", "import", "validation", "taskFormData", "formData");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "formHandlerClass",
            "variableMappingClass",
            "variableMappingDelegateExpression",
            "scriptFormat",
            "type",
            "resource",
            "formKey");

    private GuardedParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    protected void parseRootElement() {
        inspect(rootElement);
        super.parseRootElement();
    }

    private static void inspect(Element element) {
        if (ELEMENTS.contains(element.getTagName())) {
            throw refused(element, "the element '" + element.getTagName() + "'");
        }
        for (String qualified : element.attributes()) {
            String name = qualified.substring(qualified.lastIndexOf(':') + 1);
            boolean schemaType = qualified.startsWith("http://www.w3.org/2001/XMLSchema-instance");
            if (ATTRIBUTES.contains(name) && !schemaType) {
                throw refused(element, "the attribute '" + name + "' of '" + element.getTagName() + "'");
            }
        }
        for (String name : written(element)) {
            if (ReservedNames.isReserved(name)) {
                throw refused(element, "the variable '" + name + "' written by '" + element.getTagName() + "'");
            }
        }
        if (element.getTagName().equals("process")) {
            element.elements().stream()
                    .filter(child -> child.getTagName().equals("startEvent"))
                    .forEach(GuardedParse::startsWithACase);
        }
        element.elements().forEach(GuardedParse::inspect);
    }

    private static List<String> written(Element element) {
        List<String> names = new ArrayList<>();
        for (String qualified : element.attributes()) {
            String name = qualified.substring(qualified.lastIndexOf(':') + 1);
            if (ReservedNames.WRITING.contains(name)
                    || name.equals("name") && ReservedNames.PARAMETERS.contains(element.getTagName())) {
                names.add(element.attribute(qualified));
            }
        }
        return names;
    }

    private static void startsWithACase(Element event) {
        if (event.elements().stream().anyMatch(child -> child.getTagName().endsWith("EventDefinition"))) {
            throw refused(event, "a process that starts by itself");
        }
    }

    private static UnsafeModelException refused(Element element, String what) {
        return new UnsafeModelException(what + " at line " + element.getLine() + " of a BPMN model");
    }
}
