package vn.hoso.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was measured, printed and kept. */
final class BenchReport {

    static final Path FILE = Path.of("target/benchmark.md");

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add("- " + line);
        System.out.println("BENCH " + line);
    }

    void write() throws IOException {
        Files.createDirectories(FILE.getParent());
        List<String> before = Files.exists(FILE) ? new ArrayList<>(Files.readAllLines(FILE)) : new ArrayList<>();
        before.addAll(lines);
        Files.write(FILE, before);
        lines.clear();
    }

    static String format(double[] ratios) {
        StringBuilder text = new StringBuilder();
        for (double ratio : ratios) {
            text.append(text.isEmpty() ? "" : " ").append("%.2f".formatted(ratio));
        }
        return text.toString();
    }
}
