package vn.hoso.shell.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/**
 * What a command was called with, and where it reads and writes.
 *
 * @param words what is not an option, after the command's own two words
 * @param options those of the command, {@code --username=…}
 * @param console null where nobody sits at one
 */
record CommandLine(
        List<String> words,
        Map<String, String> options,
        @Nullable Console console,
        BufferedReader in,
        PrintStream out) {

    void say(LocalizedText text) {
        out.println(text.in(Locale.getDefault()));
    }

    void say(String vi, String en) {
        say(new LocalizedText(vi, en));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** @throws UserError when the option is missing */
    String require(String name) {
        return option(name)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.INVALID, "Thiếu --" + name + "=…", "--" + name + "=… is missing."));
    }

    /** Asks for a secret: unseen at a console, the next line of standard input elsewhere. */
    char[] secret(LocalizedText prompt) throws IOException {
        if (console != null) {
            char[] typed = console.readPassword("%s ", prompt.in(Locale.getDefault()));
            return typed == null ? new char[0] : typed;
        }
        String line = in.readLine();
        return line == null ? new char[0] : line.toCharArray();
    }
}
