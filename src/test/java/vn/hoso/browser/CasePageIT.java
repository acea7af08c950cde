package vn.hoso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import vn.hoso.DossierFixture;
import vn.hoso.reception.Receipt;

/** What an officer sees of a case and of the list of cases: nothing is cut, and the diagram can be brought nearer. */
class CasePageIT extends Desks {

    private static final String OFFICER = "chuyenvien.quynhon";

    @Test
    void theDiagramIsWhollyInSightAndZoomsByKeyboard() {
        Receipt receipt = cases.underExamination();
        Desk desk = desk(OFFICER);
        desk.open("ho-so/" + receipt.code());
        desk.page().locator("#tab-steps").click();
        desk.page().locator(".diagram-legend-here").waitFor();
        desk.page().waitForTimeout(500);
        double fitted = zoom(desk);
        assertThat(fitted).isPositive();
        desk.page().locator(".diagram-in").focus();
        desk.page().keyboard().press("Enter");
        assertThat(zoom(desk)).isGreaterThan(fitted);
        desk.page().locator(".diagram-fit").press("Space");
        assertThat(zoom(desk)).isEqualTo(fitted);
        desk.page().locator(".diagram-out").press("Enter");
        assertThat(zoom(desk)).isLessThan(fitted);
        assertThat(desk.page().locator("#steps h3").allInnerTexts())
                .containsExactly("Tiếp nhận, bàn giao", "Giải quyết hồ sơ");
    }

    private static double zoom(Desk desk) {
        return ((Number) desk.page().evaluate("document.querySelector('hoso-diagram').viewer.get('canvas').zoom()"))
                .doubleValue();
    }

    @Test
    void theListOfCasesCutsNothing() {
        Receipt receipt = cases.receive(
                DossierFixture.aDossier().ofMarriageConfirmation().ownedBy("Nguyễn Phúc Vĩnh Thụy Hoàng Bảo Anh"));
        Desk desk = desk(OFFICER);
        desk.open("ho-so");
        desk.page().locator("#case-search input").fill(receipt.code());
        Locator code = desk.page().locator("#case-" + receipt.code().replace(".", "\\."));
        code.waitFor();
        desk.page().waitForTimeout(500);
        assertThat(desk.page()
                        .evaluate("() => [...document.querySelectorAll('#case-grid vaadin-grid-cell-content')]"
                                + ".filter(cell => cell.offsetParent && cell.scrollWidth > cell.clientWidth + 1)"
                                + ".map(cell => cell.innerText)"))
                .isEqualTo(java.util.List.of());
        desk.screenshot("10-cases");
    }
}
