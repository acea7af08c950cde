package vn.hoso.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stamps of state secrets are found; ordinary words with the same syllable are left alone. */
class SecrecyMarkTest {

    @ParameterizedTest
    @CsvSource({
        "MẬT, MẬT",
        "TỐI MẬT, TỐI MẬT",
        "TUYỆT MẬT, TUYỆT MẬT",
        "[ TỐI MẬT ], TỐI MẬT",
        "Độ mật: MẬT, ",
        "ĐỘ MẬT: TỐI MẬT, TỐI MẬT"
    })
    void aStampOnTheFirstPageIsFound(String line, String mark) {
        assertThat(SecrecyMark.on(page("<p>" + line + "</p><p>Báo cáo về việc thực hiện</p>"), "bao-cao.pdf"))
                .isEqualTo(java.util.Optional.ofNullable(mark));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giữ bí mật đời tư của công dân.",
                "BÍ MẬT KINH DOANH",
                "Mật khẩu đăng nhập",
                "MẬT ĐỘ XÂY DỰNG",
                "Mật độ dân số: 2.000 người/km²",
                "mật",
                "Tài liệu này không thuộc loại TỐI MẬT."
            })
    void ordinaryWordsAreNoStamp(String line) {
        assertThat(SecrecyMark.on(page("<p>" + line + "</p>"), "don.pdf")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MẬT.pdf, MẬT",
        "12_BC-MẬT.pdf, MẬT",
        "Tối mật - kế hoạch.png, TỐI MẬT",
        "BAO CAO (TUYỆT MẬT).pdf, TUYỆT MẬT"
    })
    void aNameThatSaysSoIsFound(String name, String mark) {
        assertThat(SecrecyMark.on(new byte[] {1}, name)).contains(mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cam-kết-bí-mật.pdf",
                "BÍ MẬT KINH DOANH.pdf",
                "MẬT ĐỘ XÂY DỰNG.pdf",
                "mật khẩu.png",
                "đơn mật ong.pdf",
                "don-mat-giay-to.pdf"
            })
    void anOrdinaryNameIsNone(String name) {
        assertThat(SecrecyMark.on(page("<p>Đơn</p>"), name)).isEmpty();
    }

    private static byte[] page(String body) {
        return new PdfRenderer()
                .render(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><style>body {font-family: 'Liberation Serif'}"
                                + "</style></head><body>" + body + "</body></html>");
    }
}
