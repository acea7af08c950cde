package vn.hoso.folders;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A BPMN file as XML: read by a second reader than the product's own, so that neither hides the other's faults. */
final class Diagram {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern ASKED = Pattern.compile("\\bchoice\\.\\w+\\(\\s*(\\w+)");
    private static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "sendTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway");

    private final Document document;

    private Diagram(Document document) {
        this.document = document;
    }

    static Diagram of(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new Diagram(factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)));
        } catch (Exception unreadable) {
            throw new AssertionError("The diagram is not XML: " + unreadable.getMessage(), unreadable);
        }
    }

    List<Element> bpmn(String name) {
        return elements(document.getElementsByTagNameNS(BPMN, name), element -> true);
    }

    List<Element> camunda(String name) {
        return elements(document.getElementsByTagNameNS(CAMUNDA, name), element -> true);
    }

    Element process() {
        List<Element> processes = bpmn("process");
        if (processes.size() != 1) {
            throw new AssertionError("The file has " + processes.size() + " processes; it must have one");
        }
        return processes.getFirst();
    }

    String versionTag() {
        return process().getAttributeNS(CAMUNDA, "versionTag");
    }

    /** Everything that a person sees as a shape. */
    List<Element> nodes() {
        return elements(document.getElementsByTagNameNS(BPMN, "*"), element -> NODES.contains(element.getLocalName()));
    }

    List<Element> flows() {
        return bpmn("sequenceFlow");
    }

    Set<String> drawn(String kind) {
        return elements(document.getElementsByTagNameNS(DI, kind), element -> true).stream()
                .map(element -> element.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
    }

    List<String> edgesOfNoLength() {
        return elements(
                        document.getElementsByTagNameNS(DI, "BPMNEdge"),
                        edge -> edge.getElementsByTagNameNS("*", "waypoint").getLength() < 2)
                .stream()
                .map(edge -> edge.getAttribute("bpmnElement"))
                .toList();
    }

    /** Facts that conditions of flows ask. */
    List<String> asked() {
        return bpmn("conditionExpression").stream()
                .flatMap(condition -> ASKED.matcher(condition.getTextContent()).results())
                .map(asked -> asked.group(1))
                .toList();
    }

    /** Values of an attribute of Camunda's on the elements of a kind, where it is there. */
    List<String> values(String element, String attribute) {
        return bpmn(element).stream()
                .map(one -> one.getAttributeNS(CAMUNDA, attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The extension property of an element itself; empty where it has none of that name. */
    static String property(Element element, String name) {
        return elements(
                        element.getElementsByTagNameNS(CAMUNDA, "property"),
                        property -> property.getParentNode().getParentNode().getParentNode() == element)
                .stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    /** Values that extension properties of this name have. */
    List<String> properties(String name) {
        return camunda("property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value"))
                .toList();
    }

    /** Values that input parameters of this name have. */
    List<String> parameters(String name) {
        return camunda("inputParameter").stream()
                .filter(parameter -> parameter.getAttribute("name").equals(name))
                .map(parameter -> parameter.getTextContent().strip())
                .toList();
    }

    /** Every expression in the file. */
    List<String> expressions() {
        List<String> found = new ArrayList<>();
        elements(document.getElementsByTagName("*"), element -> true).forEach(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                found.add(element.getAttributes().item(i).getNodeValue());
            }
            if (element.getElementsByTagName("*").getLength() == 0) {
                found.add(element.getTextContent().strip());
            }
        });
        return found.stream()
                .filter(text -> text.contains("${") || text.contains("#{"))
                .toList();
    }

    static List<String> ids(List<Element> elements) {
        return elements.stream().map(element -> element.getAttribute("id")).toList();
    }

    /** Those that are not known, each once: a report can name them alone. */
    static List<String> without(Collection<String> all, Collection<String> known) {
        return all.stream()
                .filter(one -> !known.contains(one))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Element> elements(NodeList nodes, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element element && wanted.test(element)) {
                found.add(element);
            }
        }
        return found;
    }
}
