package vn.hoso.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.document.PageTemplates;
import vn.hoso.document.PdfRenderer;
import vn.hoso.document.QrCode;

/** The receipt as it comes out of the printer: one A5 sheet for what most people hand in. */
class ReceiptPageTest {

    private static final String ADDRESS =
            "https://dichvucong.gialai.example/tra-cuu/H21.113.05-260601-0012?ma=K7QW3MZT9P";

    /** The longest names of the three procedures' papers. */
    private static final List<String> PAPERS = List.of(
            "Đơn đề nghị cấp giấy phép xây dựng (Mẫu số 01)",
            "Giấy tờ về quyền sử dụng đất",
            "Bản án ly hôn hoặc giấy chứng tử của vợ hoặc chồng (nếu có)",
            "Cam kết bảo đảm an toàn công trình liền kề (nếu có)",
            "Hợp đồng hoặc văn bản về chuyển quyền đã công chứng",
            "Giấy tờ chứng minh tư cách đại diện");

    @ParameterizedTest
    @CsvSource({"1, 1, false", "4, 1, false", "4, 1, true", "6, 1, false", "6, 1, true", "16, 2, true"})
    void upToSixPapersAreOneSheet(int papers, int sheets, boolean represented) throws Exception {
        byte[] pdf = receipt(papers, represented);
        Files.createDirectories(Path.of("target/slips"));
        Files.write(Path.of("target/slips/receipt-" + papers + (represented ? "-represented" : "") + ".pdf"), pdf);
        try (PDDocument slip = Loader.loadPDF(pdf)) {
            assertThat(slip.getNumberOfPages()).isEqualTo(sheets);
            assertThat(Math.round(slip.getPage(0).getMediaBox().getWidth() / 72 * 25.4))
                    .isEqualTo(148);
            Sizes sizes = new Sizes();
            sizes.getText(slip);
            assertThat(sizes.seen.first()).isGreaterThanOrEqualTo(9);
            assertThat(qr(slip)).isEqualTo(ADDRESS);
        }
    }

    private static String qr(PDDocument slip) throws Exception {
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(
                        new PDFRenderer(slip).renderImageWithDPI(slip.getNumberOfPages() - 1, 200)))))
                .getText();
    }

    /** The sizes of all letters, in points. */
    private static final class Sizes extends PDFTextStripper {
        private final TreeSet<Float> seen = new TreeSet<>();

        @Override
        protected void processTextPosition(TextPosition text) {
            // The rules of the page's head are empty blocks with a point of height.
            if (!text.getUnicode().isBlank()) {
                seen.add(text.getFontSizeInPt());
            }
            super.processTextPosition(text);
        }
    }

    private static byte[] receipt(int papers, boolean represented) {
        SlipPresets presets = new SlipPresets();
        SlipPreset preset = presets.on(LocalDate.of(2026, 6, 1));
        Map<String, Object> data = new HashMap<>();
        data.put("title", preset.title(SlipKind.RECEIPT));
        data.put("formLine", preset.formLine(SlipKind.RECEIPT));
        data.put("slipNumber", "H21.113.05-260601-0012");
        data.put("caseCode", "H21.113.05-260601-0012");
        data.put("hasCase", true);
        data.put("place", "Quy Nhơn");
        data.put("todayLong", "ngày 01 tháng 06 năm 2026");
        String counter = "Trung tâm Phục vụ hành chính công phường Quy Nhơn";
        data.put("receivingUnit", Map.of("name", counter, "nameUpper", counter.toUpperCase(java.util.Locale.of("vi"))));
        Map<String, Object> owner = person("Nguyễn Thị Hoa", "052190001234");
        Map<String, Object> submitter = represented ? person("Trần Văn Được Ủy Quyền", "052188004321") : owner;
        String acts = new Representation(
                        Representation.Kind.AUTHORISED,
                        Representation.Proof.CERTIFIED_AUTHORISATION,
                        "1204/2026",
                        LocalDate.of(2026, 5, 20),
                        "Văn phòng công chứng Quy Nhơn")
                .words()
                .vi();
        if (represented) {
            submitter.put("representation", acts);
        }
        data.put("applicant", owner);
        data.put("submitter", submitter);
        data.put(
                "procedure",
                Map.of(
                        "name",
                        "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ trên địa bàn xã, phường",
                        "code",
                        "1.013225"));
        List<Map<String, Object>> rows = new ArrayList<>();
        IntStream.range(0, papers)
                .forEach(i -> rows.add(Map.of("number", i + 1, "name", PAPERS.get(i % PAPERS.size()), "copies", "01")));
        data.put("handedIn", rows);
        data.put("channel", "Trực tiếp");
        data.put("limit", "7 ngày làm việc");
        data.put("receivedMoment", "08 giờ 30 phút, ngày 01/06/2026");
        data.put("dueMoment", "17 giờ 00 phút, ngày 10/06/2026");
        data.put("registerNumber", "0012");
        data.put("officer", "Lê Thị Tiếp Nhận");
        data.put("qr", QrCode.dataUri(ADDRESS));
        data.put("secret", "K7QW3MZT9P");
        data.put("lookup", "https://dichvucong.gialai.example/tra-cuu");
        return new PdfRenderer()
                .render(new PageTemplates()
                        .fill(presets.template(preset, SlipKind.RECEIPT), presets.parts(preset), data));
    }

    private static Map<String, Object> person(String name, String number) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("idNumber", number);
        person.put("idNumberName", "số định danh cá nhân");
        person.put("address", "Số 12 đường Nguyễn Tất Thành, phường Quy Nhơn, tỉnh Gia Lai");
        person.put("phone", "0912345678");
        person.put("email", "nguyenthihoa.quynhon@example.vn");
        return person;
    }
}
