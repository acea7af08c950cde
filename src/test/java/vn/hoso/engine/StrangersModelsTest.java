package vn.hoso.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models that nobody of ours wrote, where the corpora lie beside the project; skipped, and said so, where not. */
class StrangersModelsTest {

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
        assumeTrue(Files.isDirectory(folder), "the corpus is not here");
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
