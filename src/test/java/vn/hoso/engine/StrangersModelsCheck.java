package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Models that nobody of ours wrote: the public collections of BPMN and DMN models, which do not lie in this repository. Asked
 * for by name: {@code ./mvnw test -Dtest=StrangersModelsCheck -Dhoso.corpora=<folder>}.
 */
class StrangersModelsCheck {

    private static final Path CORPORA = Path.of(System.getProperty("hoso.corpora", "../shared/corpora"));

    @Test
    void everyStrangersProcessGetsAVerdict() throws IOException {
        assertVerdicts(CORPORA.resolve("bpmn-miwg"), ".bpmn", 21);
    }

    @Test
    void everyStrangersDecisionGetsAVerdict() throws IOException {
        assertVerdicts(CORPORA.resolve("dmn-tck"), ".dmn", 100);
    }

    private static void assertVerdicts(Path folder, String extension, int atLeast) throws IOException {
        assertThat(folder).as("the corpus; say where with -Dhoso.corpora").isDirectory();
        ModelGuard guard = EngineFixture.bean(ModelGuard.class);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> models =
                    files.filter(file -> file.toString().endsWith(extension)).toList();
            assertThat(models).hasSizeGreaterThanOrEqualTo(atLeast);
            for (Path model : models) {
                ModelFile file = new ModelFile(model.getFileName().toString(), Files.readAllBytes(model));
                assertThat(guard.inspect(List.of(file)))
                        .as(model.toString())
                        .isNotEmpty()
                        .allSatisfy(problem -> assertThat(problem.reason().vi()).isNotBlank());
            }
        }
    }
}
