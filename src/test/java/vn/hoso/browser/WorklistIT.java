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
class WorklistIT extends Journeys {

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
