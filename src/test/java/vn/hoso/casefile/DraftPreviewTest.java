package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Who fills in a step reads the paper that comes of it before it is made; a draft looks like one, a signed paper does not. */
@TestProvince
class DraftPreviewTest {

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private DraftPreview previews;

    @Autowired
    private CaseDownloads downloads;

    @Test
    void thePaperPrintsWhatIsFilledInNowAndNothingIsKept() throws Exception {
        UUID id = cases.underExamination().caseId();
        WorkItem item = cases.item(id, "Task_ThamDinh");
        String text = people.call("chuyenvien.quynhon", () -> {
            if (item.assigneeId() == null) {
                worklist.claim(item.id());
            }
            return text(previews.draw(
                            item.id(), Map.of("tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai", "khongAiHoi", "x"))
                    .pdf());
        });
        assertThat(text)
                .contains("Chưa đăng ký kết hôn với ai", "DỰ THẢO", "(quyền hạn, chức vụ)", "(chữ ký số, họ và tên)");
        assertThat(cases.detail(id).documents())
                .noneMatch(document -> document.key().equals("giay-xac-nhan"));
        assertThat(cases.detail(id).data()).doesNotContainKey("tinhTrangXacNhan");
    }

    @Test
    void onlyWhoHasTheItemMayDraw() {
        UUID id = cases.underExamination().caseId();
        WorkItem item = cases.item(id, "Task_ThamDinh");
        people.as("lanhdao.quynhon", () -> assertThatThrownBy(() -> previews.draw(item.id(), Map.of()))
                .isInstanceOf(UserError.class));
    }

    @Test
    void aDraftIsMarkedAndTheSignedPaperNamesTheAuthorityInstead() throws Exception {
        UUID id = cases.underExamination().caseId();
        cases.complete(
                id,
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai"));
        assertThat(paper(id)).contains("DỰ THẢO", "(quyền hạn, chức vụ)", "ngày … tháng … năm …");
        cases.complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        cases.complete(id, "Task_KyDuyet", Map.of("quyetDinhKy", "ky"));
        assertThat(paper(id))
                .contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
                .doesNotContain("DỰ THẢO", "(quyền hạn", "PHÓ CHỦ TỊCH UBND");
    }

    private String paper(UUID id) throws Exception {
        CaseDocument document = cases.detail(id).documents().stream()
                .filter(each -> each.key().equals("giay-xac-nhan"))
                .findFirst()
                .orElseThrow();
        return people.call(
                "quantri",
                () -> text(downloads.document(id, document.documentId()).content()));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
