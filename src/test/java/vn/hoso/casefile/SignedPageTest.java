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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** The leader signs what was on the screen, by the one who has the item, and nothing that came later. */
@TestProvince
class SignedPageTest {

    private static final Map<String, Object> SIGN = Map.of("quyetDinhKy", "ky");

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseDownloads downloads;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatTheCaseLearntAfterTheDraftIsNotSigned() throws Exception {
        UUID id = draft();
        jdbc.sql("update case_file set data = jsonb_set(data, '{tinhTrangXacNhan}', '\"Đã kết hôn\"') where id = ?")
                .param(id)
                .update();
        cases.complete(id, "Task_KyDuyet", SIGN);
        CaseDocument signed = result(id);
        assertThat(signed.state()).isEqualTo(CaseDocument.State.SIGNED);
        assertThat(text(id, signed)).contains("Chưa đăng ký kết hôn với ai").doesNotContain("Đã kết hôn");
        assertThat(signed.number()).isNotBlank();
        assertThat(text(id, signed)).contains(signed.number());
    }

    @Test
    void aKeyIsNotUsedByOneWhoDoesNotHaveTheItem() {
        UUID id = draft();
        WorkItem item = cases.item(id, "Task_KyDuyet");
        people.as("lanhdao.quynhon", () -> {
            var signature = cases.signature(id, item, SIGN);
            assertThatThrownBy(() -> work.complete(item.id(), SIGN, signature))
                    .isInstanceOfSatisfying(
                            UserError.class,
                            error -> assertThat(error.text().vi()).contains("Hãy nhận việc trước"));
            worklist.claim(item.id());
            work.complete(item.id(), SIGN, signature);
        });
        assertThat(result(id).state()).isEqualTo(CaseDocument.State.SIGNED);
    }

    private UUID draft() {
        UUID id = cases.underExamination().caseId();
        cases.complete(
                id,
                "Task_ThamDinh",
                Map.of("quyetDinhThamDinh", "dong-y", "tinhTrangXacNhan", "Chưa đăng ký kết hôn với ai"));
        cases.complete(id, "Task_KiemTraDuThao", Map.of("quyetDinhKiemTra", "trinh-ky"));
        return id;
    }

    private CaseDocument result(UUID id) {
        return cases.detail(id).documents().stream()
                .filter(document -> document.key().equals("giay-xac-nhan"))
                .findFirst()
                .orElseThrow();
    }

    private String text(UUID id, CaseDocument document) throws IOException {
        byte[] pdf = people.call(
                "quantri", () -> downloads.document(id, document.documentId()).content());
        try (PDDocument open = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(open).replaceAll("\\s+", " ");
        }
    }
}
