package vn.hoso.document.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** The real ClamAV daemon with a small list of its own: what it looks for is a sentence of ours. */
final class ClamServer implements AutoCloseable {

    /** What the list calls malicious. */
    static final String MALICIOUS = "HOSO-TEST-MALICIOUS-SENTENCE";

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Process process;
    private final Path socket;

    private ClamServer(Process process, Path socket) {
        this.process = process;
        this.socket = socket;
    }

    static ClamServer start(Path folder) throws Exception {
        Path clamd = Path.of("/usr/sbin/clamd");
        if (!Files.isExecutable(clamd)) {
            throw new AssertionError("clamd is not installed. Debian: apt-get install clamav-daemon");
        }
        Path lists = Files.createDirectory(folder.resolve("lists"));
        String hex = HexFormat.of().formatHex(MALICIOUS.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(lists.resolve("hoso.ndb"), "Hoso.Test.Sentence:0:*:" + hex + "\n");
        // A socket's path may not be long
        Path socket = Files.createTempDirectory("clam").resolve("s");
        Path settings = folder.resolve("clamd.conf");
        Files.writeString(settings, """
                Foreground yes
                LocalSocket %s
                DatabaseDirectory %s
                LogFile %s
                StreamMaxLength 60M
                """.formatted(socket, lists, folder.resolve("clamd.log")));
        Process process = new ProcessBuilder(clamd.toString(), "--config-file=" + settings)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile())
                .start();
        ClamServer server = new ClamServer(process, socket);
        Instant end = Instant.now().plus(LONGEST);
        while (!Files.exists(socket)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                process.destroyForcibly();
                throw new AssertionError("clamd did not start: " + Files.readString(folder.resolve("out.log")));
            }
            Thread.sleep(100);
        }
        return server;
    }

    /** As {@code hoso.documents.clamav} names it. */
    String address() {
        return socket.toString();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }
}
