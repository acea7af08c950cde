package vn.hoso.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A program of the machine that judges what the product has made, knowing nothing of the product. */
final class OtherProgram {

    private OtherProgram() {}

    static String said(String... command) throws IOException, InterruptedException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        program.waitFor();
        return said;
    }
}
