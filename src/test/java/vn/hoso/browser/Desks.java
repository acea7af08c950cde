package vn.hoso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.CaseFixture;
import vn.hoso.TestClock;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;

/** The sample province in a real browser: a desk for each officer, which stays until the test is over. */
@TestProvince
abstract class Desks {

    private static Playwright playwright;
    private static Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    CaseFixture cases;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private final Map<String, Desk> desks = new HashMap<>();

    @BeforeAll
    static void startBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void monday() {
        clock.set("2026-06-01T08:30");
    }

    /** What every desk shows when a journey fails. */
    @RegisterExtension
    final AfterTestExecutionCallback failed = journey -> journey.getExecutionException()
            .ifPresent(failure -> desks.forEach((username, desk) ->
                    desk.screenshot("failed-" + journey.getRequiredTestMethod().getName() + "-" + username)));

    @AfterEach
    void goHome() {
        desks.values().forEach(Desk::close);
    }

    Desk desk(String username) {
        return desks.computeIfAbsent(username, name -> Desk.of(browser, address(), name));
    }

    /** A citizen's browser: nobody is logged in. The caller closes it. */
    Desk nobody() {
        return Desk.anonymous(browser, address());
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
