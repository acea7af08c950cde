package vn.hoso.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormField;
import vn.hoso.form.FormSchema;

/** One person at one desk: a browser of their own, logged in as themselves. */
final class Desk implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String address;

    private Desk(BrowserContext context, Page page, String address) {
        this.context = context;
        this.page = page;
        this.address = address;
    }

    /** Opens the log-in page and logs in by name and password. */
    static Desk of(Browser browser, String address, String username) {
        return of(browser, address, username, "gialai-2026");
    }

    /** Logs in with a password of one's own. */
    static Desk of(Browser browser, String address, String username, String password) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate(address + "/login");
        page.locator("input[name=username]:visible").fill(username);
        page.locator("input[name=password]:visible").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=submit], vaadin-login-form vaadin-button")
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        return new Desk(context, page, address);
    }

    /** A citizen's phone: small, and with no log-in. */
    static Desk anonymous(Browser browser, String address) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setJavaScriptEnabled(false)
                .setLocale("vi-VN"));
        return new Desk(context, context.newPage(), address);
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(address + "/" + path);
    }

    /** The file behind a link of the page, fetched with this person's session. */
    byte[] linked(String selector) {
        Locator link = page.locator(selector);
        link.waitFor();
        String href = link.getAttribute("href");
        return context.request()
                .get(href.startsWith("http") ? href : address + "/" + href.replaceFirst("^/", ""))
                .body();
    }

    /** Opens an item from the worklist, where it is among the person's own or waits for one of several. */
    void openItem(String id, boolean taken) {
        open("viec");
        page.locator(taken ? "#box-mine" : "#box-waiting").click();
        page.locator("#item-" + id).click();
        claim();
    }

    /** Takes the open item where nobody has. */
    void claim() {
        page.locator("#complete, #claim").first().waitFor();
        if (page.locator("#claim").isVisible()) {
            page.locator("#claim").click();
        }
        page.locator("#complete").waitFor();
    }

    /** Chooses from a list that is searched by typing. */
    void search(String id, String text) {
        page.locator("#" + id + " input").fill(text);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(text))
                .first()
                .click();
    }

    /** Fills the fields of a form, in the order of the form's own file: some are shown by the answer to an earlier one. */
    void fill(String folder, String form, Map<String, String> answers) {
        List<FormField> asked = schema(folder, form).fields().values().stream()
                .filter(field -> answers.containsKey(field.key()))
                .toList();
        if (asked.size() != answers.size()) {
            throw new IllegalArgumentException(form + " does not have all the fields of " + answers.keySet());
        }
        asked.forEach(field -> fill(field, answers.get(field.key())));
    }

    private void fill(FormField field, String value) {
        Locator place = page.locator("#field-" + field.key());
        switch (field) {
            case FormField.One one -> choose(place, one, value);
            case FormField.Check ignored ->
                place.locator("input[type=checkbox]").setChecked(value.equals("true"));
            case FormField.LongText ignored -> place.locator("textarea").fill(value);
            default -> {
                place.locator("input").first().fill(value);
                place.locator("input").first().press("Tab");
            }
        }
    }

    private void choose(Locator place, FormField.One one, String value) {
        String label = one.options().in(FormContext.EMPTY).stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .orElseThrow()
                .label()
                .vi();
        if (one.style() == FormField.One.Style.RADIO) {
            place.getByRole(
                            AriaRole.RADIO,
                            new Locator.GetByRoleOptions().setName(label).setExact(true))
                    .check();
        } else {
            place.click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(label))
                    .click();
        }
    }

    /** Presses the primary button; signs with the person's PIN where the step asks for it. */
    void complete() {
        page.locator("#complete").click();
        page.waitForTimeout(400);
        Locator pin = page.locator("#sign-pin input");
        if (pin.count() > 0 && pin.first().isVisible()) {
            pin.first().fill("gialai-2026");
            page.locator("#sign-confirm").click();
        }
    }

    /** Keeps what the screen shows, for the build's reader. */
    void screenshot(String name) {
        try {
            Files.createDirectories(SCREENSHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    private static FormSchema schema(String folder, String form) {
        try {
            return FormSchema.parse(Files.readString(Path.of("forms", folder, form + ".form")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
