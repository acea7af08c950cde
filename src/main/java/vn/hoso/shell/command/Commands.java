package vn.hoso.shell.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** Tells commands from a start of the server, and runs them. */
public final class Commands {

    /** What the command line had wrong, as shells know it. */
    static final int MISUSED = 2;

    private static final Set<String> OPTIONS = Set.of("username", "name", "unit", "days", "title", "seal");

    /**
     * No server, no jobs, no sample province, nothing deployed; what is not needed is not made. Vaadin configures itself
     * without asking whether there is a server, so it is named.
     */
    private static final List<String> SETTINGS = List.of(
            "--spring.main.web-application-type=none",
            "--spring.main.lazy-initialization=true",
            "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                    + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                    + "com.vaadin.flow.spring.VaadinScopesConfig",
            "--hoso.command=true",
            "--hoso.engine.job-executor=false",
            "--hoso.demo.enabled=false",
            "--logging.level.root=WARN");

    private Commands() {}

    /**
     * Whether the arguments call a command: the server takes only settings ({@code --name=value}), so any other word is
     * one, also a misspelt one.
     */
    public static boolean isCommand(String... arguments) {
        return Arrays.stream(arguments).anyMatch(argument -> !argument.startsWith("--") || argument.equals("--help"));
    }

    /**
     * Runs the command that the arguments name.
     *
     * @param application the class that {@code main} would start
     * @return the exit code: 0 done, 1 not done, 2 misused
     */
    public static int run(Class<?> application, InputStream in, PrintStream out, String... arguments) {
        return run(application, System.console(), in, out, arguments);
    }

    static int run(
            Class<?> application, @Nullable Console console, InputStream in, PrintStream out, String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (!argument.startsWith("--")) {
                words.add(argument);
            } else if (parts.length == 2 && OPTIONS.contains(parts[0].substring(2))) {
                options.put(parts[0].substring(2), parts[1]);
            } else {
                settings.add(argument);
            }
        }
        Optional<Catalogue.Entry> called = Catalogue.find(words);
        if (called.isEmpty()) {
            Catalogue.print(out);
            return MISUSED;
        }
        settings.addAll(SETTINGS);
        try (ConfigurableApplicationContext context = start(application, settings)) {
            CommandLine line = new CommandLine(
                    words.subList(called.get().words().size(), words.size()),
                    options,
                    console,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                    out);
            return run(called.get(), context.getBean(called.get().type()), line);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, List<String> settings) {
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        return spring.run(settings.toArray(String[]::new));
    }

    private static int run(Catalogue.Entry entry, Command command, CommandLine line) {
        try {
            return command.run(line);
        } catch (UserError refused) {
            line.say(refused.text());
            return refused.kind() == UserError.Kind.INVALID ? MISUSED : 1;
        } catch (IOException | IllegalArgumentException failed) {
            line.out().println(failed.getMessage());
            return 1;
        } catch (Exception failed) {
            throw new IllegalStateException(
                    new LocalizedText("Lệnh không chạy được: ", "The command failed: ").in(Locale.getDefault())
                            + entry.name(),
                    failed);
        }
    }
}
