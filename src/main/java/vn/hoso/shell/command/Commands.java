package vn.hoso.shell.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final Set<String> GROUPS = Set.of("audit", "administrator", "organization", "token");
    private static final Set<String> OPTIONS = Set.of("username", "name", "unit", "days", "title");

    /** No server, no jobs, no sample province, nothing deployed; what is not needed is not made. */
    private static final List<String> SETTINGS = List.of(
            "--spring.main.web-application-type=none",
            "--spring.main.lazy-initialization=true",
            "--hoso.command=true",
            "--hoso.engine.job-executor=false",
            "--hoso.demo.enabled=false",
            "--logging.level.root=WARN");

    private Commands() {}

    /** Whether the arguments name a command. */
    public static boolean isCommand(String... arguments) {
        return arguments.length > 0 && GROUPS.contains(arguments[0]);
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
        settings.addAll(SETTINGS);
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        spring.setBannerMode(Banner.Mode.OFF);
        spring.setLogStartupInfo(false);
        spring.setRegisterShutdownHook(false);
        try (ConfigurableApplicationContext context = spring.run(settings.toArray(String[]::new))) {
            List<Command> commands =
                    List.copyOf(context.getBeansOfType(Command.class).values());
            String name = String.join(" ", words.subList(0, Math.min(2, words.size())));
            CommandLine line = new CommandLine(
                    words.subList(Math.min(2, words.size()), words.size()),
                    options,
                    console,
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                    out);
            for (Command command : commands) {
                if (command.name().equals(name)) {
                    return run(command, line);
                }
            }
            commands.forEach(command -> out.println("java -jar hoso.jar " + command.name() + " " + command.usage()));
            return MISUSED;
        }
    }

    private static int run(Command command, CommandLine line) {
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
                            + command.name(),
                    failed);
        }
    }
}
