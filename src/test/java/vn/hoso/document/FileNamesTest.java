package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.document.intake.FileKind;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "x.html, PDF, x.html.pdf",
        "đơn.pdf, PDF, đơn.pdf",
        "Đơn.PDF, PDF, Đơn.PDF",
        "ảnh.jpeg, JPEG, ảnh.jpeg",
        "ảnh.tiff, TIFF, ảnh.tiff",
        "ảnh.pdf, PNG, ảnh.pdf.png",
        "../../etc/passwd, PDF, passwd.pdf",
        "don\u202Efdp.exe, PDF, donfdp.exe.pdf",
        ".pdf, PDF, .pdf.pdf",
        "đơn.docx, WORD, đơn.docx",
        "đơn.pdf, WORD, đơn.pdf.docx",
        "a\u0007b.pdf, PDF, a_b.pdf"
    })
    void aNameEndsAsItsContentDoes(String given, FileKind kind, String kept) {
        assertThat(FileNames.clean(given, kind)).isEqualTo(kept);
    }

    @org.junit.jupiter.api.Test
    void aNameIsNeverEmptyAndNeverEndless() {
        assertThat(FileNames.clean("\u200E", FileKind.PNG)).isEqualTo("tai-lieu.png");
        assertThat(FileNames.clean("x".repeat(500) + ".pdf", FileKind.PDF))
                .hasSize(180)
                .endsWith(".pdf");
    }
}
