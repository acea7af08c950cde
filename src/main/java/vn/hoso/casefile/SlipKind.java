package vn.hoso.casefile;

import vn.hoso.base.LocalizedText;

/**
 * The slips of the one-stop shop. A slip's number depends on the circular in force, so its page carries (circular,
 * number) as data: here the numbers of TT 03/2025/TT-VPCP (domain.md §1.3).
 */
public enum SlipKind {
    RECEIPT("tiep-nhan-va-hen-tra", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and appointment", true),
    SUPPLEMENT_REQUEST("yeu-cau-bo-sung", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Supplement request", true),
    REFUSAL("tu-choi", "Phiếu từ chối giải quyết hồ sơ", "Refusal", true),
    APOLOGY("xin-loi", "Văn bản xin lỗi và hẹn lại ngày trả kết quả", "Apology and new appointment", true),
    DISCONTINUATION("dung-giai-quyet", "Thông báo dừng giải quyết hồ sơ", "Discontinuation notice", true),
    WITHDRAWAL("rut-ho-so", "Phiếu xác nhận rút hồ sơ", "Confirmation of withdrawal", true),
    CONTROL("kiem-soat", "Phiếu kiểm soát quá trình giải quyết hồ sơ", "Process control slip", false);

    private final String template;
    private final LocalizedText title;
    private final boolean forCitizen;

    SlipKind(String template, String vi, String en, boolean forCitizen) {
        this.template = template;
        this.title = new LocalizedText(vi, en);
        this.forCitizen = forCitizen;
    }

    String template() {
        return template;
    }

    public LocalizedText title() {
        return title;
    }

    boolean isForCitizen() {
        return forCitizen;
    }
}
