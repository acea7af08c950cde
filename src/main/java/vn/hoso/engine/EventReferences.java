package vn.hoso.engine;

import static vn.hoso.engine.BpmnVocabulary.BPMN;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What events wait for or throw is described beside the process and is easily left behind when a process is copied. */
final class EventReferences {

    /** The element beside the process by the attribute that names it. */
    private static final Map<String, String> NAMED =
            Map.of("messageRef", "message", "escalationRef", "escalation", "errorRef", "error");

    private final Findings findings;

    EventReferences(Findings findings) {
        this.findings = findings;
    }

    void check(Xml root) {
        NAMED.forEach((attribute, element) -> check(root, attribute, element));
    }

    private void check(Xml root, String attribute, String element) {
        Set<String> there = root.children(BPMN, element)
                .flatMap(one -> one.attribute("id").stream())
                .collect(Collectors.toSet());
        root.all().filter(one -> one.namespace.equals(BPMN)).forEach(event -> event.attribute(attribute)
                .map(EventReferences::local)
                .filter(id -> !there.contains(id))
                .ifPresent(id -> {
                    String named = ExpressionGrammar.shortened(id);
                    findings.refuse(
                            event,
                            "Không có phần tử <" + element + " id=\"" + named + "\"> trong tệp. Khi chép quy trình, hãy"
                                    + " chép cả các phần tử message và escalation nằm ngoài <process>.",
                            "The file has no element <" + element + " id=\"" + named + "\">. Whoever copies a process"
                                    + " copies the message and escalation elements outside <process> too.");
                }));
    }

    /** References may carry the prefix of the target namespace. */
    private static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }
}
