package vn.hoso.modelling.ui;

import java.util.Map;
import vn.hoso.base.LocalizedText;

/** What the entries of {@code procedure.yaml} are called by people who do not write one. */
final class DescriptorWords {

    private static final Map<String, LocalizedText> WORDS = Map.ofEntries(
            word("code", "Mã thủ tục", "Code"),
            word("name", "Tên thủ tục", "Name"),
            word("field", "Lĩnh vực", "Field"),
            word("level", "Cấp giải quyết", "Level"),
            word("version", "Phiên bản", "Version"),
            word("effectiveFrom", "Ngày có hiệu lực", "First day in force"),
            word("effectiveTo", "Ngày hết hiệu lực", "First day no longer in force"),
            word("receivedBy", "Nơi tiếp nhận", "Who receives"),
            word("competent", "Cơ quan giải quyết", "Who is competent"),
            word("participants", "Cơ quan phối hợp", "Other agencies"),
            word("receptionForm", "Mẫu nhập khi tiếp nhận", "Reception form"),
            word("timeLimit", "Thời hạn giải quyết", "Time limit"),
            word("timeLimit.unit", "Đơn vị tính thời hạn", "Unit of the time limit"),
            word("fee", "Phí, lệ phí", "Fee"),
            word("papers", "Thành phần hồ sơ", "Papers"),
            word("result", "Kết quả", "Result"),
            word("result.template", "Mẫu văn bản kết quả", "Template of the result"),
            word("result.name", "Tên văn bản kết quả", "Name of the result"),
            word("result.symbol", "Ký hiệu văn bản kết quả", "Symbol of the result"),
            word("result.documentType", "Loại văn bản kết quả", "Document type of the result"),
            word("supplement", "Yêu cầu bổ sung hồ sơ", "Supplement request"),
            word("legalBasis", "Căn cứ pháp lý", "Legal basis"),
            word("unverified", "Phần chưa kiểm chứng", "What is not verified"));

    private DescriptorWords() {}

    private static Map.Entry<String, LocalizedText> word(String path, String vi, String en) {
        return Map.entry(path, new LocalizedText(vi, en));
    }

    /**
     * The words for an entry, of one within it those for the whole.
     *
     * @param path such as {@code timeLimit.unit}; what nobody knows is given back as it is
     */
    static LocalizedText of(String path) {
        for (String known = path; ; known = known.substring(0, known.lastIndexOf('.'))) {
            LocalizedText words = WORDS.get(known);
            if (words != null) {
                return words;
            }
            if (!known.contains(".")) {
                return new LocalizedText(path, path);
            }
        }
    }
}
