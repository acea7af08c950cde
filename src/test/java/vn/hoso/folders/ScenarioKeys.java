package vn.hoso.folders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hoso.casefile.CaseMessage;
import vn.hoso.form.FormSchema;

/** What a scenario or a file of rows may say, and which fields its steps have. */
final class ScenarioKeys {

    private static final Set<String> SCENARIO =
            Set.of("scenario", "receivedAt", "reception", "notHandedIn", "expect", "steps", "ends");
    private static final Set<String> STEP = Set.of("complete", "message", "advanceTo", "at", "with");
    private static final Set<String> EXPECT = Set.of("limit", "dueAt", "fee");
    private static final Set<String> ENDS = Set.of("status", "outcome", "deadlineClass");
    private static final Set<String> ROWS = Set.of("decision", "rows");
    private static final Set<String> ROW = Set.of("given", "expect");

    private final Folder folder;
    private final Map<String, Set<String>> fieldsByStep = new HashMap<>();

    /** @param reachable the folder and the paths that it may call */
    ScenarioKeys(Folder folder, List<Folder> reachable) {
        this.folder = folder;
        reachable.forEach(one -> one.diagram().bpmn("userTask").forEach(task -> {
            String form = task.getAttributeNS(Diagram.CAMUNDA, "formRef") + ".form";
            if (one.has(form)) {
                fieldsByStep.put(task.getAttribute("id"), fields(one, form));
            }
        }));
    }

    /** What nothing reads, each with its place. */
    List<String> unknown(Folder.Example example) {
        List<String> unknown = new ArrayList<>();
        String file = String.valueOf(example.file().getFileName());
        Map<String, Object> content = example.content();
        if (content.containsKey("rows")) {
            compare(file, content, ROWS, unknown);
            list(content, "rows").forEach(row -> compare(file + ", row", row, ROW, unknown));
            return unknown;
        }
        compare(file, content, SCENARIO, unknown);
        compare(file + ", expect", ScenarioRun.map(content.get("expect")), EXPECT, unknown);
        compare(file + ", ends", ScenarioRun.map(content.get("ends")), ENDS, unknown);
        compare(file + ", reception", ScenarioRun.map(content.get("reception")), reception(), unknown);
        if (content.get("notHandedIn") instanceof List<?> papers) {
            Set<String> known = papers();
            papers.stream()
                    .map(Object::toString)
                    .filter(paper -> !known.contains(paper))
                    .forEach(paper -> unknown.add(file + ", notHandedIn: " + paper + " (there are " + known + ")"));
        }
        List<Map<String, Object>> steps = list(content, "steps");
        for (int i = 0; i < steps.size(); i++) {
            step("%s, step %d".formatted(file, i + 1), steps.get(i), unknown);
        }
        return unknown;
    }

    private void step(String where, Map<String, Object> step, List<String> unknown) {
        compare(where, step, STEP, unknown);
        Map<String, Object> with = ScenarioRun.map(step.get("with"));
        String message = String.valueOf(step.get("message"));
        if (step.containsKey("complete")) {
            String name = String.valueOf(step.get("complete"));
            Set<String> fields = fieldsByStep.get(name);
            if (fields == null) {
                unknown.add(where + ": no step " + name);
            } else {
                compare(where + " " + name + ", with", with, fields, unknown);
            }
        } else if (CaseMessage.named(message).isEmpty()) {
            // What a button sends carries no answers; what another system sends is compared with its form there.
            compare(where + ", with", with, Set.of(), unknown);
        }
    }

    private Set<String> papers() {
        return list(folder.descriptor(), "papers").stream()
                .map(paper -> String.valueOf(paper.get("key")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> reception() {
        Object form = folder.descriptor().get("receptionForm");
        return fields(folder, form + ".form");
    }

    private static Set<String> fields(Folder folder, String form) {
        return new HashSet<>(FormSchema.parse(folder.text(form)).fields().keySet());
    }

    private static void compare(
            String where, Map<String, Object> said, Collection<String> known, List<String> unknown) {
        said.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> unknown.add(where + ": " + key + " (there are "
                        + known.stream().sorted().toList() + ")"));
    }

    private static List<Map<String, Object>> list(Map<String, Object> content, String key) {
        return content.get(key) instanceof List<?> several
                ? several.stream().map(ScenarioRun::map).toList()
                : List.of();
    }
}
