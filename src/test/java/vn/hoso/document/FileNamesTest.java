package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "x.html, application/pdf, x.html.pdf",
        "đơn.pdf, application/pdf, đơn.pdf",
        "Đơn.PDF, application/pdf, Đơn.PDF",
        "ảnh.jpeg, image/jpeg, ảnh.jpeg",
        "ảnh.tiff, image/tiff, ảnh.tiff",
        "ảnh.pdf, image/png, ảnh.pdf.png",
        "../../etc/passwd, application/pdf, passwd.pdf",
        "don\u202Efdp.exe, application/pdf, donfdp.exe.pdf",
        ".pdf, application/pdf, .pdf.pdf",
        "a\u0007b.pdf, application/pdf, a_b.pdf"
    })
    void aNameEndsAsItsContentDoes(String given, String type, String kept) {
        assertThat(FileNames.clean(given, type)).isEqualTo(kept);
    }

    @org.junit.jupiter.api.Test
    void aNameIsNeverEmptyAndNeverEndless() {
        assertThat(FileNames.clean("\u200E", "image/png")).isEqualTo("tai-lieu.png");
        assertThat(FileNames.clean("x".repeat(500) + ".pdf", "application/pdf"))
                .hasSize(180)
                .endsWith(".pdf");
    }
}
