package vn.hoso.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examples say only what is read, and leave no step and no decision without one. */
final class ExampleRules {

    private final Folder folder;
    private final List<Folder> all;

    ExampleRules(Folder folder, List<Folder> all) {
        this.folder = folder;
        this.all = all;
    }

    /** A misspelt key in a scenario would be passed over in silence. */
    void examplesSayOnlyWhatIsRead() {
        ScenarioKeys keys = new ScenarioKeys(folder, folder.reachable(all).toList());
        assertThat(Stream.concat(folder.scenarios().stream(), folder.rows().stream())
                        .flatMap(example -> keys.unknown(example).stream()))
                .as("what nothing reads")
                .isEmpty();
    }

    void hasExamples() {
        assertThat(folder.scenarios())
                .as("scenarios in " + folder.path().resolve("examples"))
                .isNotEmpty();
        assertThat(folder.rows())
                .extracting(example -> example.content().get("decision"))
                .containsExactlyInAnyOrderElementsOf(new ArrayList<Object>(folder.named(".dmn")));
        isWalked();
    }

    void isWalked() {
        assertThat(Diagram.without(Diagram.ids(folder.diagram().bpmn("userTask")), walked()))
                .as("steps that no scenario completes")
                .isEmpty();
    }

    /** The steps that scenarios of any procedure complete. */
    private Set<String> walked() {
        return all.stream()
                .flatMap(one -> one.scenarios().stream())
                .flatMap(example -> ((List<?>) example.content().get("steps")).stream())
                .map(step -> ScenarioRun.map(step).get("complete"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
