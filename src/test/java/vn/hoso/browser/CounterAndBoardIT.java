package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.TestClock;
import vn.hoso.casefile.Handover;
import vn.hoso.modelling.PackedProcedure;
import vn.hoso.organization.Officers;
import vn.hoso.worklist.WorkItem;

/** What happens beside the way of a dossier: at the counter, on the supervisor's board, among designers. */
class CounterAndBoardIT extends Journeys {

    @Autowired
    private Officers officers;

    @Test
    void whatWasTypedIsThereAgainAndAnIncompleteDossierGetsItsSlip() throws Exception {
        Desk desk = desk("tiepnhan2.quynhon");
        desk.open("tiep-nhan");
        desk.search("procedure", "Xác nhận tình trạng hôn nhân");
        desk.page().locator("#submitter-name input").fill("Hồ Thị Dở");
        desk.page().locator("#submitter-idNumber input").fill("052190004321");
        desk.page().locator("#submitter-idNumber input").press("Tab");
        desk.page().locator("#draft-saved:has-text('Đã lưu nháp')").waitFor();
        // What is typed is kept when the typing pauses.
        desk.page().waitForTimeout(1_500);
        desk.open("viec");
        desk.page().locator("#box-mine").waitFor();

        desk.open("tiep-nhan");
        desk.page().locator("#draft-restored").waitFor();
        assertThat(desk.page().locator("#submitter-name input").inputValue()).isEqualTo("Hồ Thị Dở");
        assertThat(desk.page().locator("#submitter-idNumber input").inputValue())
                .isEqualTo("052190004321");
        desk.screenshot("7-draft-restored");

        desk.page().locator("#ask-supplement").click();
        desk.page().locator("#refusal-reason textarea").fill("Thiếu tờ khai và giấy tờ tùy thân");
        desk.screenshot("7-supplement-at-the-counter");
        desk.page().locator("#make-slip").click();
        String slip = text(desk.linked("#open-slip"));
        assertThat(slip).containsIgnoringCase("bổ sung, hoàn thiện").contains("Thiếu tờ khai và giấy tờ tùy thân");
        desk.screenshot("7-supplement-slip");
    }

    @Test
    void aSecondCitizenComesInBetweenAndSomeoneHandsInForAnother() {
        Desk desk = desk("tiepnhan2.quynhon");
        desk.open("tiep-nhan");
        desk.search("procedure", "Xác nhận tình trạng hôn nhân");
        desk.page().locator("#submitter-name input").fill("Hồ Thị Chờ");
        desk.page().locator("#submitter-name input").press("Tab");
        desk.page().locator("#draft-saved:has-text('Đã lưu nháp')").waitFor();
        desk.page().locator("#set-aside").click();
        desk.page().locator("#drafts:has-text('Hồ Thị Chờ')").waitFor();

        desk.search("procedure", "Xác nhận tình trạng hôn nhân");
        assertThat(desk.page().locator("#submitter-name input").inputValue()).isEmpty();
        desk.page().locator("#submitter-name input").fill("Hồ Văn Thay");
        desk.page().locator("#submitter-idNumber input").fill("052190004323");
        desk.page().locator("#owner-is-submitter input").setChecked(false);
        desk.page().locator("#owner-name input").fill("Hồ Thị Chủ");
        desk.page().locator("#owner-idNumber input").fill("052190004324");
        desk.page().locator("#owner-idNumber input").press("Tab");
        desk.page().waitForTimeout(1_500);
        desk.page().locator("#paper-giay-to-dai-dien").waitFor();
        desk.page().locator("#receive").click();
        desk.page()
                .locator("#submitter-representation [slot=error-message]:has-text('không phải là chủ hồ sơ')")
                .waitFor();
        desk.search("submitter-representation", "Được ủy quyền");
        desk.search("submitter-proof", "Văn bản ủy quyền có công chứng");
        desk.page().locator("#submitter-proofNumber input").fill("12/2026");
        desk.page().locator("#submitter-proofDate input").fill("20/5/2026");
        desk.page().locator("#submitter-proofDate input").press("Tab");
        desk.page().locator("#submitter-proofDate [part~=toggle-button]").click();
        desk.page().getByText("Tháng 5 2026").first().waitFor();
        desk.screenshot("7-representation");
        desk.page().keyboard().press("Escape");

        desk.page().locator("#drafts vaadin-button:has-text('Hồ Thị Chờ')").click();
        desk.page().locator("#draft-restored").waitFor();
        assertThat(desk.page().locator("#submitter-name input").inputValue()).isEqualTo("Hồ Thị Chờ");
        desk.page().locator("#drafts vaadin-button:has-text('Hồ Văn Thay')").click();
        desk.page().locator("#submitter-proofNumber input").waitFor();
        assertThat(desk.page().locator("#submitter-proofNumber input").inputValue())
                .isEqualTo("12/2026");
        assertThat(desk.page().locator("#submitter-proofDate input").inputValue())
                .isEqualTo("20/05/2026");
        desk.screenshot("7-drafts");
        // Nothing is left for the next journey of this officer.
        desk.page().locator("#start-afresh").click();
        assertThat(desk.page().locator("#afresh-lost").innerText()).contains("Hồ Văn Thay");
        desk.page().locator("#afresh-keep").click();
        assertThat(desk.page().locator("#submitter-name input").inputValue()).isEqualTo("Hồ Văn Thay");
        desk.page().locator("#start-afresh").click();
        desk.page().locator("#afresh-discard").click();
        desk.page()
                .locator("#draft-restored")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        desk.page().locator("#drafts vaadin-button:has-text('Hồ Thị Chờ')").click();
        desk.page().locator("#start-afresh").click();
        desk.page().locator("#afresh-discard").click();
    }

    @Test
    void aDossierThatIsNotAcceptedGetsItsReason() throws Exception {
        Desk desk = desk("tiepnhan2.quynhon");
        desk.open("tiep-nhan");
        desk.search("procedure", "Xác nhận tình trạng hôn nhân");
        desk.page().locator("#submitter-name input").fill("Hồ Văn Sai");
        desk.page().locator("#submitter-idNumber input").fill("052190004322");
        desk.page().locator("#submitter-idNumber input").press("Tab");
        desk.page().locator("#refuse").click();
        desk.page().locator("#refusal-reason textarea").fill("Thuộc thẩm quyền của cơ quan đại diện ở nước ngoài");
        desk.page().locator("#make-slip").click();
        assertThat(text(desk.linked("#open-slip")))
                .containsIgnoringCase("từ chối")
                .contains("Thuộc thẩm quyền của cơ quan đại diện ở nước ngoài");
    }

    @Test
    void theSupervisorOpensWhatIsBehindAFigureAndHandsItToSomeoneElse() {
        Received received = receiveMarriage("Lý Thị Chậm");
        handOver(received, "quynhon");
        WorkItem item = cases.item(received.id(), "Task_ThamDinh");
        String colleague =
                officers.byUsername("chuyenvien2.quynhon").orElseThrow().name();
        Desk officer = desk("chuyenvien.quynhon");
        officer.openItem(item.id(), item.assigneeId() != null);
        cases.advance(received.code(), TestClock.at("2026-06-09T08:00"));

        Desk board = desk("giamsat");
        board.open("giam-sat");
        board.page().locator("[id^=tile-]").first().waitFor();
        partsAreAsLongAsTheirCounts(board.page());
        board.screenshot("8-board");
        board.page().locator("[id^=tile-]").first().click();
        // The list of the figure takes the place of the one before.
        board.page().locator("#list-title:has-text('quá hạn')").waitFor();
        Locator row = board.page().locator("#list tr", new Page.LocatorOptions().setHasText(received.code()));
        row.waitFor();
        row.locator(".why").click();
        board.page()
                .locator("#deadline-explanation")
                .getByText("không tính ngày nhận")
                .first()
                .waitFor();
        board.screenshot("8-why");
        board.page().keyboard().press("Escape");
        row.locator("input[type=checkbox]").check();
        board.page().locator("#reassign").click();
        board.page()
                .locator("vaadin-dialog vaadin-select, vaadin-dialog-overlay vaadin-select")
                .first()
                .click();
        board.page()
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(colleague))
                .click();
        board.page().locator("#opinion textarea").fill("Giải quyết ngay trong hôm nay");
        board.screenshot("8-reassign");
        board.page().locator("#confirm-reassign").click();
        board.page().locator("#results").waitFor();
        assertThat(cases.item(received.id(), "Task_ThamDinh").assigneeName()).isEqualTo(colleague);
        assertThat(detail(received).handovers()).extracting(Handover::note).contains("Giải quyết ngay trong hôm nay");
    }

    @Test
    void anIdleSessionWarnsAndLeadsBackToItsPage() {
        Desk desk = desk("thungan.quynhon");
        desk.open("thong-bao");
        Page page = desk.page();
        page.locator("#notices").waitFor();
        page.clock().install();
        page.clock().fastForward("13:30");
        page.locator("#session-warning[open]").waitFor();
        desk.screenshot("10-session-warning");
        // The answer counts as use when it comes: the clock goes on only after that.
        page.evaluate("""
                () => {
                  window.stayed = new Promise(done => new PerformanceObserver((list, me) => {
                    if (list.getEntries().some(entry => entry.name.includes('v-r=uidl'))) {
                      me.disconnect();
                      done();
                    }
                  }).observe({ type: 'resource' }));
                }
                """);
        page.locator("#session-stay").click();
        page.evaluate("() => window.stayed");
        page.locator("#session-warning:not([open])")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));

        page.context().clearCookies();
        page.clock().fastForward("15:10");
        page.waitForURL(url -> url.contains("/login"));
        page.locator("#session-ended").waitFor();
        desk.screenshot("10-session-ended");
        page.locator("input[name=username]:visible").fill("thungan.quynhon");
        page.locator("input[name=password]:visible").fill("gialai-2026");
        page.locator("input[name=password]:visible").press("Enter");
        // Spring marks the address that a log-in leads back to.
        page.waitForURL(url -> url.endsWith("/thong-bao?continue"));
        page.locator("#notices").waitFor();
    }

    private static void partsAreAsLongAsTheirCounts(Page page) {
        page.locator("#units tbody tr .board-part").first().waitFor();
        Object wrong = page.evaluate("""
                () => [...document.querySelectorAll('.board-bar:not(:empty)')].flatMap(bar => {
                  const parts = [...bar.children].map(part => ({
                    count: Number(part.title.match(/(\\d+)$/)[1]), box: part.getBoundingClientRect() }));
                  const whole = bar.getBoundingClientRect();
                  const widest = parts.reduce((one, other) => one.box.width > other.box.width ? one : other);
                  const unit = widest.box.width / widest.count;
                  return parts.filter(part => part.box.height > whole.height + 1
                      || (part.box.width > 4 && Math.abs(part.box.width - unit * part.count) > 3))
                    .map(part => part.count + ': ' + part.box.width + ' x ' + part.box.height);
                })""");
        assertThat((List<?>) wrong)
                .as("parts that are not as long as their counts")
                .isEmpty();
    }

    @Test
    void aVersionComesIntoForceWhenASecondDesignerApprovesIt() throws Exception {
        Path zip = Path.of("target/screenshots/thu-tren-man-hinh.zip");
        Files.createDirectories(zip.getParent());
        Files.write(zip, PackedProcedure.of("thu-tren-man-hinh", "1").zip());
        Desk proposer = desk("thietke");
        proposer.open("thu-tuc");
        proposer.page().locator("#import input[type=file]").setInputFiles(zip);
        proposer.page().getByText("Bạn đã đề nghị phiên bản này").waitFor();
        proposer.screenshot("9-proposed");
        assertThat(proposer.page().locator("#approve").count()).isZero();

        Desk second = desk("thietke2");
        second.open("thu-tuc");
        second.page().locator("#procedures").waitFor();
        second.screenshot("9-procedures");
        second.page().getByText("Xác nhận tình trạng hôn nhân").first().click();
        second.page().locator("#proposed-diagram .djs-container").waitFor();
        second.screenshot("9-review");
        second.page().locator("#approve").click();
        second.page().getByText("Đã ban hành").first().waitFor();
        second.open("thu-tuc");
        second.page().locator("#procedures").waitFor();
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument open = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(open).replaceAll("\\s+", " ");
        }
    }
}
