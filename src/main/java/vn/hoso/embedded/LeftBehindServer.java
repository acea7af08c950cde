package vn.hoso.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database server that outlived its application: after {@code kill -9} the postmaster goes on, and a second one
 * refuses to start on its folder. It is asked to stop; it has no clients any more, so nothing is lost.
 */
final class LeftBehindServer {

    private static final Logger LOG = LoggerFactory.getLogger(LeftBehindServer.class);

    private LeftBehindServer() {}

    /** Stops the server that still runs on {@code data}, if there is one. Call it only while holding the home folder. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = postmaster(pidFile, data);
        if (server.isPresent()) {
            LOG.info(
                    "A PostgreSQL (process {}) from an earlier start still runs: stopping it",
                    server.get().pid());
            end(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile, Path data) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        // The number may by now be another program's, or that of a PostgreSQL that is none of ours.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> isPostgres(process) && worksOn(process, data));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    /** A server names its folder on its command line, and works in it. */
    private static boolean worksOn(ProcessHandle process, Path data) {
        boolean named = process.info()
                .arguments()
                .map(arguments -> Arrays.stream(arguments).anyMatch(argument -> isSame(Path.of(argument), data)))
                .orElse(false);
        return named || isSame(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks for a fast shutdown: it breaks off what is open, where the usual signal waits for clients to leave. */
    private static void interrupt(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ProcessHandle server) {
        interrupt(server);
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.warn("It does not stop by itself: ending it; PostgreSQL recovers from its log");
            server.destroyForcibly();
            server.onExit().join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
