package vn.hoso.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        Optional<ProcessHandle> server = postmaster(pidFile);
        if (server.isPresent()) {
            LOG.info(
                    "A PostgreSQL (process {}) from an earlier start still runs: stopping it",
                    server.get().pid());
            end(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
            return Optional.empty();
        }
        // The number may by now be another program's: only a process called postgres is touched.
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(process -> process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false));
    }

    private static void end(ProcessHandle server) {
        server.destroy();
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
