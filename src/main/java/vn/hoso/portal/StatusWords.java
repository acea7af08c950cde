package vn.hoso.portal;

import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.CaseOutcome;
import vn.hoso.casefile.PublicCase;
import vn.hoso.casefile.SlipKind;

/** What a status means for the citizen, in a sentence. */
final class StatusWords {

    private StatusWords() {}

    static LocalizedText of(PublicCase file) {
        return switch (file.status()) {
            case REGISTERED ->
                new LocalizedText(
                        "Cơ quan đã nhận đăng ký và đang kiểm tra giấy tờ.",
                        "The office has your registration and is checking the papers.");
            case RECEIVED ->
                new LocalizedText(
                        "Hồ sơ đã được tiếp nhận và đang được chuyển đến nơi giải quyết.",
                        "Your case was received and is on its way to those who decide it.");
            case NOT_ACCEPTED -> new LocalizedText("Hồ sơ không được tiếp nhận.", "Your case was not accepted.");
            case IN_PROCESS ->
                new LocalizedText(
                        file.competentUnit() + " đang giải quyết hồ sơ.",
                        "Your case is being worked on at: " + file.competentUnit() + ".");
            case SUPPLEMENT_REQUESTED ->
                new LocalizedText(
                        "Hồ sơ còn thiếu giấy tờ. Thời hạn tạm dừng cho đến khi ông/bà bổ sung đủ.",
                        "Papers are missing. The time limit is paused until you hand them in.");
            case FINANCIAL_OBLIGATION ->
                new LocalizedText(
                        "Cơ quan đang chờ ông/bà nộp thuế, lệ phí theo thông báo. Thời hạn tạm dừng cho đến khi nộp xong.",
                        "You have to pay taxes and fees as notified. The time limit is paused until they are paid.");
            case WITHDRAWAL_REQUESTED ->
                new LocalizedText(
                        "Cơ quan đang xác nhận việc rút hồ sơ theo yêu cầu của ông/bà.",
                        "The office is confirming the withdrawal that you asked for.");
            case DISCONTINUED ->
                file.outcome() == CaseOutcome.WITHDRAWN
                        ? new LocalizedText(
                                "Hồ sơ đã được rút theo yêu cầu của ông/bà.", "Your case was withdrawn as you asked.")
                        : new LocalizedText(
                                "Cơ quan đã dừng giải quyết hồ sơ.", "The office has discontinued your case.");
            case DECIDED ->
                refused(file)
                        ? new LocalizedText(
                                "Hồ sơ không được giải quyết. Văn bản nêu rõ lý do đang chờ ông/bà nhận.",
                                "Your case was refused. A letter with the reasons is waiting for you.")
                        : new LocalizedText(
                                "Hồ sơ đã giải quyết xong, kết quả đang chờ ông/bà nhận.",
                                "Your case is done and the result is waiting for you.");
            case DELIVERED ->
                refused(file)
                        ? new LocalizedText(
                                "Hồ sơ không được giải quyết. Văn bản nêu rõ lý do đã được trả.",
                                "Your case was refused. The letter with the reasons was handed over.")
                        : new LocalizedText(
                                "Hồ sơ đã giải quyết xong và kết quả đã được trả.",
                                "Your case is done and the result was handed over.");
        };
    }

    static boolean refused(PublicCase file) {
        return file.outcome() == CaseOutcome.REFUSED
                || file.slips().stream().anyMatch(slip -> slip.kind() == SlipKind.REFUSAL);
    }
}
