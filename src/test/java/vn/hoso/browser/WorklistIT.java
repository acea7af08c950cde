package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.DossierFixture;
import vn.hoso.reception.Receipt;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** What an officer does with the list itself: narrow it, keep what they narrowed it to, act on many, go elsewhere. */
class WorklistIT extends Desks {

    private static final String DESK = "tiepnhan.quynhon";

    @Autowired
    private Worklist worklist;

    @Autowired
    private JdbcClient jdbc;

    /** What does not fit, over all the screens. */
    private final List<String> faults = new ArrayList<>();

    private WorkItem waiting(String owner) {
        Receipt receipt = cases.receive(DossierFixture.aDossier()
                .ofMarriageConfirmation()
                .receivedBy(DESK)
                .answering("doiTuongMienLePhi", true)
                .ownedBy(owner));
        return cases.item(receipt.caseId(), "Task_ChuyenHoSo");
    }

    private static Locator option(Desk desk, String name) {
        return desk.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void aFilterIsKeptUnderANamePickedAgainRenamedAndDeleted() {
        waiting("Đỗ Thị Lọc");
        Desk desk = desk(DESK);
        List<String> errors = new ArrayList<>();
        desk.page().onPageError(errors::add);
        desk.open("viec");
        desk.page().locator("#box-waiting").click();
        desk.page().locator("#standing-in_term").click();
        desk.page().locator("#standing-in_term[aria-pressed=true]").waitFor();
        desk.page().locator("#work-search input").fill("Đỗ Thị Lọc");
        desk.page().locator("#saved-views vaadin-menu-bar-button").first().click();
        desk.page().locator("#save-view").click();
        desk.page().locator("#view-name input").fill("Hồ sơ của Lọc");
        desk.page().locator("#view-name-save").click();
        desk.page().locator("#saved-views:has-text('Hồ sơ của Lọc')").waitFor();

        desk.open("viec");
        desk.page().locator("#saved-views vaadin-menu-bar-button").first().click();
        desk.page().locator(".saved-view:has-text('Hồ sơ của Lọc')").click();
        desk.page().locator("#standing-in_term[aria-pressed=true]").waitFor();
        assertThat(desk.page().locator("#work-search input").inputValue()).isEqualTo("Đỗ Thị Lọc");
        desk.screenshot("10-saved-view");

        desk.page().locator("#saved-views vaadin-menu-bar-button").first().click();
        desk.page().locator("#rename-view").click();
        desk.page().locator("#view-name input").fill("Của Lọc");
        desk.page().locator("#view-name-save").click();
        desk.page().locator("#saved-views:has-text('Của Lọc')").waitFor();
        desk.page().locator("#saved-views vaadin-menu-bar-button").first().click();
        desk.page().locator("#delete-view").click();
        desk.page().getByText("Đã xóa bộ lọc.").waitFor();
        assertThat(errors).as("errors of the browser").isEmpty();
        assertThat(jdbc.sql("select count(*) from work_view")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void severalItemsAreTakenForwardedAndGivenBackWithAResultForEach() {
        List<WorkItem> items = List.of(waiting("Vũ Thị Loạt Một"), waiting("Vũ Thị Loạt Hai"));
        Desk desk = desk(DESK);
        desk.open("viec");
        desk.page().locator("#box-waiting").click();
        select(desk, items);
        // A colleague is quicker with one of them.
        people.as("tiepnhan2.quynhon", () -> worklist.claim(items.getFirst().id()));
        desk.page().locator("#claim-selected").click();
        desk.page().locator(".bulk-results li").nth(1).waitFor();
        assertThat(desk.page().locator(".bulk-results li").allInnerTexts())
                .hasSize(2)
                .anyMatch(row -> row.contains("✓ Đã nhận"))
                .anyMatch(row -> row.contains("✕ Không được"));
        desk.screenshot("10-bulk-results");
        desk.page().locator("#bulk-close").click();

        desk.page().locator("#box-mine").click();
        select(desk, items.subList(1, 2));
        desk.page().locator("#release-selected").click();
        desk.page().locator("#reason textarea").fill("Nhầm nhóm");
        desk.page().locator("#reason-confirm").click();
        desk.page().locator(".bulk-results li:has-text('✓ Đã trả lại')").waitFor();
        desk.page().locator("#bulk-close").click();

        desk.page().locator("#box-waiting").click();
        select(desk, items.subList(1, 2));
        desk.page().locator("#forward-selected").click();
        desk.page().locator("#forward-to input:focus").waitFor();
        desk.page().locator("#reason textarea").fill("Nhờ làm giúp");
        desk.page().locator("#forward-to input").click();
        desk.page().getByRole(AriaRole.OPTION).first().click();
        desk.page().locator("#reason-confirm").click();
        desk.page().locator(".bulk-results li:has-text('✓ Đã chuyển')").waitFor();
        assertThat(cases.item(items.get(1).subjectId(), "Task_ChuyenHoSo").assigneeName())
                .isNotNull();
    }

    private static void select(Desk desk, List<WorkItem> items) {
        for (WorkItem item : items) {
            desk.page().locator("#work-search input").fill(item.subjectCode());
            desk.page().locator("#item-" + item.id()).first().waitFor();
        }
        desk.page()
                .locator("#work-search input")
                .fill(items.size() == 1 ? items.getFirst().subjectCode() : "Vũ Thị Loạt");
        for (WorkItem item : items) {
            desk.page().locator("#item-" + item.id()).first().waitFor();
        }
        desk.page().waitForTimeout(600);
        desk.page().locator("vaadin-grid vaadin-checkbox:visible").all().stream()
                .filter(box -> !"vaadinGridSelectAll".equals(box.getAttribute("id")))
                .limit(items.size())
                .forEach(Locator::click);
        desk.page()
                .locator("#bulk:has-text('Đã chọn " + items.size() + " việc')")
                .waitFor();
    }

    @Test
    void aLeaderSignsSeveralDocumentsWithOnePinAndWhatFailedStaysSelected() {
        List<WorkItem> items = List.of(cases.readyToSign(), cases.readyToSign());
        Desk leader = desk("lanhdao.quynhon");
        Page page = leader.page();
        leader.open("viec");
        page.locator("#box-waiting").click();
        items.forEach(item -> page.locator("#item-" + item.id()).waitFor());
        double top = page.locator("#work-grid").boundingBox().y;
        page.locator("#select-all").click();
        page.locator("#sign-selected").waitFor();
        assertThat(page.locator("#work-grid").boundingBox().y)
                .as("no row moves when something is selected")
                .isEqualTo(top);
        page.locator("#sign-selected").click();
        page.locator("#sign-pin input:focus").waitFor();
        leader.screenshot("10-batch-signing");
        // The draft of one is withdrawn in the meantime
        jdbc.sql("update case_document set superseded_by = id where case_id = ?")
                .param(items.getFirst().subjectId())
                .update();
        page.keyboard().type("gialai-2026");
        page.keyboard().press("Enter");
        page.locator(".sign-verdict:has-text('✓ Đã ký')").first().waitFor();
        assertThat(page.locator(".sign-verdict:has-text('✕ Chưa ký')").count()).isEqualTo(1);
        leader.screenshot("10-batch-signed");
        page.locator("#sign-close").click();
        page.locator("#bulk:has-text('Đã chọn 1 việc')").waitFor();
        assertThat(page.locator("#item-" + items.getFirst().id()).count()).isEqualTo(1);
    }

    @Test
    void theListIsWorkedThroughWithTheKeyboardAndEveryRowIsOneLine() {
        WorkItem item = waiting("Lương Thị Bàn Phím Có Một Cái Tên Rất Dài Không Vừa Cột");
        for (int i = 0; i < 25; i++) {
            waiting("Lương Thị Hàng " + i);
        }
        Desk desk = desk(DESK);
        Page page = desk.page();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        desk.open("viec");
        page.locator("#box-waiting").click();
        page.locator("a[id^=item-]").first().waitFor();
        page.waitForTimeout(600);
        assertThat((List<?>) page.evaluate(ROWS)).allSatisfy(height -> assertThat(((Number) height).doubleValue())
                .isLessThan(40));
        assertThat(page.evaluate("(() => { const t = document.getElementById('work-grid').shadowRoot"
                        + ".getElementById('table'); return t.scrollWidth <= t.clientWidth; })()"))
                .as("no column lies outside")
                .isEqualTo(true);
        for (int i = 0; i < 22; i++) {
            page.keyboard().press("j");
            page.waitForTimeout(60);
        }
        page.waitForTimeout(600);
        assertThat(page.locator("#box-waiting").isVisible()).isTrue();
        assertThat(page.evaluate("window.scrollY")).isEqualTo(0);
        desk.screenshot("10-worklist-keys");

        page.keyboard().press("/");
        page.locator("#work-search input:focus").waitFor();
        page.keyboard().type("ban phim co mot");
        page.locator("#standing-all:has-text('1')").waitFor();
        page.keyboard().press("Escape");
        page.locator("#work-grid:focus").waitFor();
        assertThat(page.locator("#work-search input").inputValue()).isEqualTo("ban phim co mot");
        page.keyboard().press("/");
        page.keyboard().press("Enter");
        page.waitForURL("**/viec/" + item.id());

        desk.open("viec");
        page.locator("#box-waiting").click();
        page.keyboard().press("j");
        page.waitForTimeout(500);
        page.keyboard().press("Enter");
        page.waitForURL("**/viec/*");
        assertThat(errors).isEmpty();
    }

    /** How high the rows are that are drawn. */
    private static final String ROWS = """
            () => [...document.getElementById('work-grid').shadowRoot.querySelectorAll('tbody tr')]
              .filter(row => row.offsetParent && !row.hidden)
              .map(row => row.getBoundingClientRect().height)
            """;

    @Test
    void theKeyboardAloneLeadsToAnotherScreenAndToACase() {
        WorkItem item = waiting("Lâm Thị Phím");
        Desk desk = desk(DESK);
        desk.open("ho-so");
        desk.page().locator("#case-grid").waitFor();
        Page page = desk.page();
        page.keyboard().press("Control+k");
        page.locator("#palette-text input:focus").waitFor();
        page.keyboard().type("tiep nhan");
        option(desk, "Tiếp nhận").first().waitFor();
        desk.screenshot("10-palette");
        page.keyboard().press("Enter");
        page.waitForURL("**/tiep-nhan");

        page.keyboard().press("Control+k");
        page.locator("#palette-text input:focus").waitFor();
        page.keyboard().type(item.subjectCode());
        option(desk, item.subjectCode()).first().waitFor();
        page.keyboard().press("Enter");
        page.waitForURL("**/ho-so/" + item.subjectCode());

        page.evaluate("localStorage.setItem('hoso-shortcuts', 'off')");
        page.keyboard().press("Control+k");
        page.waitForTimeout(500);
        assertThat(page.locator("#palette-text").count()).isZero();
    }

    @Test
    void everyScreenFitsAPhoneAndASmallScreen() {
        WorkItem item = waiting("Trương Thị Điện Thoại Có Tên Rất Dài");
        fits(DESK, "viec", "#work-grid");
        fits(DESK, "ho-so", "#case-grid");
        fits(DESK, "ho-so/" + item.subjectCode(), ".case-header");
        fits(DESK, "thong-bao", "h1");
        fits("thietke", "thu-tuc", "#procedures");
        fits("quantri", "nguoi-dung", "#search");
        fits("quantri", "lich-lam-viec", "h1");
        assertThat(faults).isEmpty();
    }

    /** Nothing is cut off at the side, and whatever is pressed is large enough for a finger. */
    private void fits(String username, String path, String sign) {
        Desk desk = desk(username);
        for (int[] size : new int[][] {{390, 844}, {1366, 768}}) {
            desk.page().setViewportSize(size[0], size[1]);
            desk.open(path);
            desk.page().locator(sign).first().waitFor();
            desk.page().waitForTimeout(800);
            desk.screenshot("11-" + path.replaceAll("[^a-z-]", "") + "-" + size[0]);
            int width = (int) desk.page().evaluate("document.documentElement.scrollWidth");
            if (width > size[0]) {
                faults.add(path + " at " + size[0] + " is " + width + " px wide");
            }
            ((List<?>) desk.page().evaluate(SMALL))
                    .forEach(target -> faults.add(path + " at " + size[0] + ": " + target));
        }
    }

    /** Links in running text and what nobody sees are left out, as WCAG 2.5.8 does. */
    private static final String SMALL = """
            () => [...document.querySelectorAll('button, vaadin-button, a[href], summary, [role=tab], [role=option]')]
              .filter(e => e.checkVisibility({visibilityProperty: true, opacityProperty: true}))
              .filter(e => !e.closest('p, li span, td p'))
              .map(e => [e, e.getBoundingClientRect()])
              .filter(([e, r]) => r.width > 0 && r.height > 0 && (r.width < 24 || r.height < 24))
              .map(([e, r]) => e.tagName + '#' + e.id + '.' + e.className + ' ' + e.innerText.slice(0, 30) + ' '
                + Math.round(r.width) + 'x' + Math.round(r.height))
            """;
}
