package vn.hoso.shell.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.mock.env.MockEnvironment;

/** What the words on the command line start. That they work is shown with the jar itself. */
class CommandsTest {

    @ParameterizedTest
    @ValueSource(strings = {"audit verfy", "audit", "adminstrator create", "verify audit", "help", "--server.port=1 x"})
    void aWordThatIsNoCommandListsThemAndStartsNothing(String typed) {
        String[] arguments = typed.split(" ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Commands.isCommand(arguments)).isTrue();
        // No application could be started from this class.
        assertThat(Commands.run(
                        CommandsTest.class,
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        arguments))
                .isEqualTo(Commands.MISUSED);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSameSizeAs(Catalogue.ALL)
                .anyMatch(line -> line.startsWith("java -jar hoso.jar audit verify"));
    }

    @Test
    void settingsAloneStartTheServerAndMayStandBeforeACommand() {
        assertThat(Commands.isCommand()).isFalse();
        assertThat(Commands.isCommand("--server.port=8080", "--spring.profiles.active=demo"))
                .isFalse();
        assertThat(Commands.isCommand("--spring.datasource.url=x", "audit", "verify"))
                .isTrue();
    }

    @Test
    void everyCommandIsListed() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.setEnvironment(new MockEnvironment().withProperty("hoso.command", "true"));
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));

        assertThat(scanner.findCandidateComponents("vn.hoso.shell.command"))
                .extracting(found -> found.getBeanClassName())
                .containsExactlyInAnyOrderElementsOf(Catalogue.ALL.stream()
                        .map(entry -> entry.type().getName())
                        .toList());
    }
}
