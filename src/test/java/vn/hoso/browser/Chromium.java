package vn.hoso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the tests: an installed Chromium or Chrome; otherwise Playwright's own download; otherwise, where apt is
 * there and may be used, Debian's package; otherwise one sentence that says what to install.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--lang=vi");

    private Chromium() {}

    static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    static Browser launch(Playwright playwright) {
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return playwright.chromium().launch(options().setExecutablePath(installed.get()));
        }
        if (succeeds(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium"))) {
            try {
                return playwright.chromium().launch(options());
            } catch (PlaywrightException e) {
                // Downloaded, and its system libraries are missing: Debian's package brings its own.
                return debian(playwright);
            }
        }
        return debian(playwright);
    }

    private static Browser debian(Playwright playwright) {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && succeeds(List.of("apt-get", "update", "-qq"))
                && succeeds(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"))) {
            return playwright
                    .chromium()
                    .launch(options().setExecutablePath(installed().orElseThrow()));
        }
        throw new IllegalStateException(
                "The browser tests need Chromium or Chrome, and neither could be found or fetched: install one"
                        + " (Debian: apt install chromium).");
    }

    private static BrowserType.LaunchOptions options() {
        return new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    }

    private static Optional<Path> installed() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        Stream<Path> mac = Stream.of(
                Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
                Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"));
        return Stream.concat(onPath, mac).filter(Files::isExecutable).findFirst();
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
