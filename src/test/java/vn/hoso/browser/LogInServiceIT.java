package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.hoso.TestProvince;
import vn.hoso.access.Role;
import vn.hoso.organization.People;
import vn.hoso.organization.Units;

/** Log-in through OpenID Connect, in a browser and at a real provider. */
@TestProvince
class LogInServiceIT {

    private static Playwright playwright;
    private static Browser browser;
    private static LogInServiceProcess service;

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) throws IOException {
        service = LogInService.start();
        String address = service.address();
        String client = "spring.security.oauth2.client.";
        registry.add(client + "provider.tinh.issuer-uri", () -> address);
        registry.add(client + "registration.tinh.client-name", () -> "tài khoản của tỉnh");
        registry.add(client + "registration.tinh.client-id", () -> LogInService.CLIENT);
        registry.add(client + "registration.tinh.client-secret", () -> LogInService.SECRET);
        registry.add(client + "registration.tinh.scope", () -> "openid,profile");
    }

    @BeforeAll
    static void startBrowser() {
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
        playwright.close();
        service.close();
    }

    @Test
    void whoTheServiceKnowsWorksWithTheirOwnPosts() {
        try (BrowserContext context = browser.newContext()) {
            Page page = logIn(context, "chuyenvien.quynhon");

            page.waitForURL(address() + "/viec");
            page.locator("#person").waitFor();
            assertThat(page.locator(".person-post").innerText()).contains("Chuyên viên thụ lý");
            assertThat(audited("chuyenvien.quynhon")).isEqualTo("logged-in");
        }
    }

    @Test
    void whoIsNoPersonOfOursIsRefusedWithASentence() {
        try (BrowserContext context = browser.newContext()) {
            refused(logIn(context, "khach.la"), "khach.la");
        }
    }

    @Test
    void aClosedAccountIsRefusedWithASentence() {
        var id = people.add("nghi.viec", "Người Đã Nghỉ", null, null);
        people.appoint(
                id,
                units.byKey("phuong-quy-nhon").orElseThrow().id(),
                Role.CASE_OFFICER,
                "Chuyên viên",
                LocalDate.of(2026, 1, 1));
        jdbc.sql("update person set disabled = true where id = ?").param(id).update();
        try (BrowserContext context = browser.newContext()) {
            refused(logIn(context, "nghi.viec"), "nghi.viec");
        }
    }

    private void refused(Page page, String username) {
        page.getByText("không có tài khoản đang mở").waitFor();
        assertThat(page.url()).startsWith(address() + "/login");
        assertThat(audited(username)).isEqualTo("log-in-refused");
        page.navigate(address() + "/viec");
        page.waitForURL(address() + "/login");
    }

    /** From our log-in page to the service's, and back. */
    private Page logIn(BrowserContext context, String username) {
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.navigate(address() + "/login");
        page.locator("#log-in-tinh").click();
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(LogInService.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(url -> url.startsWith(address()));
        return page;
    }

    private String audited(String username) {
        return jdbc.sql("select action from audit_entry where chain = 'access' and detail like ?"
                        + " order by position desc limit 1")
                .param("%" + username + "%")
                .query(String.class)
                .single();
    }

    /** By number: cookies know hosts and no ports, and the service is at localhost. */
    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
