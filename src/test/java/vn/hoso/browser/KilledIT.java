package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The application of a province is killed with {@code kill -9} each time a screen has confirmed something, and started
 * again on what is left: the database goes on running without it, as it does on a real machine. Nothing that was
 * confirmed may be gone.
 */
class KilledIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final String MARRIAGE = "xac-nhan-tinh-trang-hon-nhan";

    @TempDir
    private Path home;

    private Process application;
    private int port;
    private int starts;

    @AfterEach
    void stop() throws InterruptedException {
        application.destroy();
        application.waitFor(1, TimeUnit.MINUTES);
    }

    @Test
    void nothingThatAScreenHasConfirmedIsLost() throws Exception {
        start();
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            String code = received(browser);
            kill();

            start();
            collected(browser, code);
            kill();

            start();
            try (Desk desk = desk(browser, "tiepnhan.quynhon")) {
                // The step after the fee waits only where the fee is still known to be taken.
                openFirst(desk, code);
                assertThat(desk.page().locator("#case-code").innerText()).contains(code);
                desk.fill("tiep-nhan", "chuyen-ho-so", Map.of("daKiemDemGiayTo", "true"));
                desk.complete();
                desk.page().getByText("Đã hoàn thành: Chuyển hồ sơ").first().waitFor();
            }
        }
    }

    private String received(Browser browser) {
        try (Desk desk = desk(browser, "tiepnhan.quynhon")) {
            desk.open("tiep-nhan");
            desk.search("procedure", "Xác nhận tình trạng hôn nhân");
            desk.page().locator("#submitter-name input").fill("Nguyễn Thị Bền");
            desk.page().locator("#submitter-idNumber input").fill("099090001234");
            desk.page().locator("#submitter-phone input").fill("0900123456");
            desk.page()
                    .locator("#submitter-address input, #submitter-address textarea")
                    .first()
                    .fill("12 Trần Hưng Đạo, Quy Nhơn");
            Locator boxes = desk.page().locator("[id^=paper-] input[type=checkbox]");
            boxes.first().waitFor();
            for (int i = 0; i < boxes.count(); i++) {
                boxes.nth(i).setChecked(true);
            }
            desk.fill(
                    MARRIAGE,
                    "tiep-nhan",
                    Map.of(
                            "mucDich", "giao-dich",
                            "mucDichGhiRo", "Chuyển nhượng quyền sử dụng đất",
                            "tinhTrangKhaiBao", "da-ly-hon",
                            "quaTrinhCuTru", "Thường trú tại phường Quy Nhơn từ năm 2010"));
            desk.page().locator("#receive").click();
            desk.page().locator("#result-code").waitFor();
            return desk.page().locator("#result-code").innerText().strip();
        }
    }

    /** The cashier takes the fee, and the screen says so. */
    private void collected(Browser browser, String code) {
        try (Desk desk = desk(browser, "thungan.quynhon")) {
            openFirst(desk, code);
            desk.fill(
                    "tiep-nhan",
                    "thu-le-phi",
                    Map.of("soBienLai", "BL-" + code, "soTienDaThu", "15000", "hinhThucNopPhi", "tien-mat"));
            desk.complete();
            desk.page().getByText("Đã hoàn thành: Thu phí, lệ phí").first().waitFor();
        }
    }

    private static void openFirst(Desk desk, String code) {
        desk.open("viec");
        desk.page().locator("#box-waiting").click();
        desk.page()
                .locator("a[id^=item-]", new Page.LocatorOptions().setHasText(code))
                .click();
        desk.claim();
    }

    private Desk desk(Browser browser, String username) {
        return Desk.of(browser, "http://localhost:" + port, username);
    }

    private void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String classes = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
        Path log = Path.of("target", "killed-it-" + ++starts + ".log");
        Files.deleteIfExists(log);
        application = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Duser.timezone=UTC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classes,
                        "vn.hoso.Application",
                        "--spring.profiles.active=demo",
                        "--hoso.home=" + home,
                        "--hoso.demo.cases=false",
                        "--server.port=" + port,
                        "--management.server.port=0"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                .start();
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.readString(log).contains("password and PIN")) {
            assertThat(application.isAlive())
                    .as("the application runs; its log: " + tail(log))
                    .isTrue();
            assertThat(System.nanoTime()).as("started in time").isLessThan(deadline);
            Thread.sleep(500);
        }
    }

    private static String tail(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    private void kill() throws InterruptedException {
        application.destroyForcibly();
        assertThat(application.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(application.exitValue()).as("killed by signal 9").isEqualTo(137);
    }
}
