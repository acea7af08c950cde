package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.hoso.TestProvince;

/** A new colleague, from the administrator's screen to their own desk, and out again when their position ends. */
@TestProvince
class PeopleIT {

    private static final String OWN = "Mot-Mat-Khau-Rieng-9";

    @LocalServerPort
    private int port;

    @Test
    void aColleagueIsAddedChangesThePasswordWorksAndLeaves() {
        String username = "moi." + UUID.randomUUID().toString().substring(0, 8);
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright);
                Desk administrator = Desk.of(browser, address(), "quantri")) {
            String password = added(administrator, username);
            appointed(administrator, username);
            changesThePassword(browser, username, password);

            try (Desk desk = Desk.of(browser, address(), username, OWN)) {
                desk.open("viec");
                desk.page().locator("#box-waiting").waitFor();

                administrator.page().locator(".end-position").first().click();
                administrator.page().locator("#end-confirm").click();
                administrator.page().getByText("Đã lưu.").last().waitFor();

                desk.page().locator("#box-mine").click();
                desk.page()
                        .locator(".v-system-error:has-text('Phiên làm việc đã kết thúc')")
                        .waitFor();
                desk.page().keyboard().press("Escape");
                desk.page().waitForURL(url -> url.contains("/login"));
            }
        }
    }

    /** What a page can be made to carry does not run: scripts are ours by their number, or from our own files. */
    @Test
    void anInlineScriptThatWasSmuggledInDoesNotRun() {
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright);
                Desk desk = Desk.of(browser, address(), "quantri")) {
            desk.open("nguoi-dung");
            desk.page().locator("#search").waitFor();

            assertThat(desk.page().evaluate("""
                    () => {
                      const script = document.createElement('script');
                      script.textContent = 'window.smuggled = true';
                      document.body.appendChild(script);
                      const image = document.createElement('div');
                      image.innerHTML = '<img src="data:," onerror="window.smuggled = true">';
                      document.body.appendChild(image);
                      return new Promise(done => setTimeout(() => done(window.smuggled === true), 1000));
                    }
                    """)).isEqualTo(false);
        }
    }

    private static String added(Desk administrator, String username) {
        Page page = administrator.page();
        administrator.open("nguoi-dung");
        page.locator("#add-person").click();
        page.locator("#person-confirm").click();
        page.locator("#person-name [slot=error-message]:has-text('Nhập họ tên')")
                .waitFor();
        page.locator("#person-username [slot=error-message]:has-text('chữ thường không dấu')")
                .waitFor();
        page.locator("#person-name input").fill("Nguyễn Văn Mới");
        page.locator("#person-username input").fill(username);
        page.locator("#person-confirm").click();
        String password = page.locator("#one-time-password").innerText().strip();
        page.locator("#password-noted").click();
        return password;
    }

    private static void appointed(Desk administrator, String username) {
        Page page = administrator.page();
        page.locator("[id='open-" + username + "']").click();
        administrator.search("position-unit", "Quy Nhơn");
        page.locator("#position-role").click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Chuyên viên thụ lý"))
                .click();
        page.locator("#position-give").click();
        page.getByText("Đã lưu.").first().waitFor();
        administrator.screenshot("people-person");
    }

    private void changesThePassword(Browser browser, String username, String password) {
        try (Desk desk = Desk.of(browser, address(), username, password)) {
            desk.open("viec");
            Locator fresh = desk.page().locator("#new-password input");
            fresh.waitFor();
            desk.page().locator("#old-password input").fill(password);
            fresh.fill(OWN);
            desk.page().locator("#new-password-again input").fill(OWN);
            desk.screenshot("people-new-password");
            desk.page().locator("#change-password").click();
            desk.page().locator("#password-changed").waitFor();
            desk.page().locator("#log-in-again").click();
            desk.page().waitForURL(url -> url.contains("/login"));
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
