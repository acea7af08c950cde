package vn.hoso.engine;

import static vn.hoso.engine.BpmnVocabulary.BPMN;
import static vn.hoso.engine.BpmnVocabulary.CAMUNDA;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a diagram says, as the door reads it: the names under which a process is deployed, what its steps ask for, which
 * paths it calls. Missing attributes are empty texts.
 *
 * @param file the diagram's name inside its folder
 * @param key the process id
 * @param versionTag the version under which it is found
 * @param name its label
 */
public record ProcessModel(
        String file, String key, String versionTag, String name, List<Step> steps, List<Call> calls) {

    /**
     * A task.
     *
     * @param kind the element's name in BPMN
     * @param candidateGroups to whom a user task goes, {@code party:ROLE}
     * @param properties extension properties by name
     * @param inputs input parameters by name
     */
    public record Step(
            String id,
            int line,
            String kind,
            String candidateGroups,
            Map<String, String> properties,
            Map<String, String> inputs) {}

    /** A call of a path that procedures share, by its process id and version. */
    public record Call(String id, int line, String path, String versionTag) {}

    /** The processes among the files; a file that cannot be read has none. */
    public static List<ProcessModel> in(Collection<ModelFile> files) {
        return files.stream()
                .filter(file -> file.extension().equals("bpmn"))
                .flatMap(ProcessModel::of)
                .toList();
    }

    private static Stream<ProcessModel> of(ModelFile file) {
        try {
            return XmlReader.read(file.content())
                    .all()
                    .filter(element -> element.is(BPMN, "process"))
                    .map(process -> new ProcessModel(
                            file.name(),
                            process.attribute("id").orElse(""),
                            engine(process, "versionTag"),
                            process.attribute("name").orElse(""),
                            process.all()
                                    .filter(element -> element.namespace.equals(BPMN) && element.name.endsWith("Task"))
                                    .map(ProcessModel::step)
                                    .toList(),
                            process.all()
                                    .filter(element -> element.is(BPMN, "callActivity"))
                                    .map(ProcessModel::call)
                                    .toList()));
        } catch (XmlReader.Unreadable unreadable) {
            return Stream.empty();
        }
    }

    private static Step step(Xml task) {
        return new Step(
                task.nearestId(),
                task.line,
                task.name,
                engine(task, "candidateGroups"),
                named(task, "properties", "property")
                        .collect(Collectors.toMap(
                                property -> property.attribute("name").orElse(""),
                                property -> property.attribute("value").orElse(""),
                                (first, second) -> second,
                                LinkedHashMap::new)),
                named(task, "inputOutput", "inputParameter")
                        .collect(Collectors.toMap(
                                input -> input.attribute("name").orElse(""),
                                Xml::text,
                                (first, second) -> second,
                                LinkedHashMap::new)));
    }

    private static Stream<Xml> named(Xml task, String list, String entry) {
        return task.children(BPMN, "extensionElements")
                .flatMap(extensions -> extensions.children(CAMUNDA, list))
                .flatMap(found -> found.children(CAMUNDA, entry));
    }

    private static Call call(Xml activity) {
        return new Call(
                activity.nearestId(),
                activity.line,
                activity.attribute("calledElement").orElse(""),
                engine(activity, "calledElementVersionTag"));
    }

    private static String engine(Xml element, String attribute) {
        return element.attribute(CAMUNDA, attribute).orElse("");
    }
}
