package vn.hoso.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the server that works on our own folder is ended, whatever has its number after a restart of the machine. */
class LeftBehindServerTest {

    @TempDir
    private Path folder;

    @Test
    void aPostgresOnAnotherFolderIsLeftAlone() throws Exception {
        Path data = Files.createDirectory(folder.resolve("ours"));
        Process foreign = postgresIn(Files.createDirectory(folder.resolve("theirs")));
        try {
            Path pidFile = Files.writeString(data.resolve("postmaster.pid"), foreign.pid() + "\n" + data);

            LeftBehindServer.stop(data);

            assertThat(foreign.waitFor(1, TimeUnit.SECONDS)).as("ended").isFalse();
            assertThat(pidFile).doesNotExist();
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void ourOwnIsInterrupted() throws Exception {
        Path data = Files.createDirectory(folder.resolve("ours"));
        Process own = postgresIn(data);
        try {
            Files.writeString(data.resolve("postmaster.pid"), own.pid() + "\n" + data);

            LeftBehindServer.stop(data);

            assertThat(own.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(own.exitValue()).as("ended by SIGINT").isEqualTo(130);
        } finally {
            own.destroyForcibly();
        }
    }

    /** Something that is called postgres and works in a folder. */
    private Process postgresIn(Path data) throws Exception {
        Path program = folder.resolve("postgres");
        if (!Files.exists(program)) {
            Files.copy(Path.of("/bin/sleep").toRealPath(), program);
            assertThat(program.toFile().setExecutable(true)).isTrue();
        }
        // A build that runs in the background of a shell ignores interrupts, and so would its children
        Process started = new ProcessBuilder("env", "--default-signal=INT", program.toString(), "60")
                .directory(data.toFile())
                .start();
        String wanted = program.toRealPath().toString();
        while (!started.info().command().filter(wanted::equals).isPresent()) {
            assertThat(started.isAlive()).as("env started postgres").isTrue();
            Thread.sleep(10);
        }
        return started;
    }
}
