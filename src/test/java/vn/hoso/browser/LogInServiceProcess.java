package vn.hoso.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A server of the tests that runs beside them and ends with them. */
record LogInServiceProcess(Process process, String address) implements AutoCloseable {

    static final String PORT = "port ";

    static LogInServiceProcess start(Class<?> main) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        main.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(PORT)) {
                return new LogInServiceProcess(process, "http://localhost:" + line.substring(PORT.length()));
            }
        }
        throw new IllegalStateException(main.getName() + " did not start");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
