package vn.hoso.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** An empty home folder for every run: what an earlier one left behind would be measured as well. */
final class BenchHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path HOME = Path.of("target", "hoso-bench");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            FileSystemUtils.deleteRecursively(HOME);
            Files.createDirectories(HOME);
            Files.deleteIfExists(BenchReport.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "bench-home", Map.of("hoso.home", HOME.toAbsolutePath().toString())));
    }
}
