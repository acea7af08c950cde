package vn.hoso.portal;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.PublicCase;

/** What the citizen has to do now, in the order in which it is done. */
final class NextSteps {

    private NextSteps() {}

    /** @param hours when the counter is open next */
    static List<LocalizedText> of(PublicCase file, LocalizedText hours) {
        List<LocalizedText> steps = new ArrayList<>();
        String counter = file.receivingUnit();
        PublicCase.Fee fee = file.fee();
        if (fee != null && fee.paidAt() == null && file.closedAt() == null) {
            steps.add(new LocalizedText(
                    "Nộp lệ phí " + new Words(java.util.Locale.of("vi")).money(fee.amount()) + " tại " + counter + " ("
                            + hours.vi() + ").",
                    "Pay the fee of " + new Words(java.util.Locale.ENGLISH).money(fee.amount()) + " at " + counter
                            + " (" + hours.en() + ")."));
        }
        switch (file.status()) {
            case SUPPLEMENT_REQUESTED ->
                steps.add(new LocalizedText(
                        "Mang các giấy tờ còn thiếu nêu dưới đây đến " + counter + " (" + hours.vi()
                                + "). Nhớ mang theo giấy hẹn.",
                        "Bring the missing papers listed below to " + counter + " (" + hours.en()
                                + "). Bring the receipt too."));
            case FINANCIAL_OBLIGATION ->
                steps.add(new LocalizedText(
                        "Nộp tiền theo thông báo của cơ quan thuế, rồi gửi chứng từ cho " + counter + ".",
                        "Pay as the tax office has notified you, then show the proof to " + counter + "."));
            case DECIDED ->
                steps.add(new LocalizedText(
                        "Đến nhận kết quả tại " + counter + " (" + hours.vi()
                                + "). Mang theo giấy hẹn và giấy tờ tùy thân.",
                        "Collect the result at " + counter + " (" + hours.en()
                                + "). Bring the receipt and your identity card."));
            case REGISTERED, RECEIVED, IN_PROCESS, WITHDRAWAL_REQUESTED -> {
                if (steps.isEmpty()) {
                    steps.add(waiting(file, counter));
                }
            }
            case NOT_ACCEPTED, DISCONTINUED, DELIVERED -> {}
        }
        return steps;
    }

    private static LocalizedText waiting(PublicCase file, String counter) {
        if (file.isOverdue()) {
            return new LocalizedText(
                    "Ông/bà không phải nộp thêm gì. Nếu cần biết lý do chậm hoặc muốn phản ánh, hãy liên hệ " + counter
                            + " và nêu mã hồ sơ.",
                    "There is nothing more for you to hand in. To ask why it is late or to complain, contact " + counter
                            + " and give the case code.");
        }
        String due = OfficialTime.dateTime(file.dueAt());
        return file.stopReason() == null
                ? new LocalizedText(
                        "Ông/bà chưa phải làm gì. Kết quả được trả tại " + counter + ", hẹn " + due + ".",
                        "There is nothing for you to do. The result will be at " + counter + ", due " + due + ".")
                : new LocalizedText("Ông/bà chưa phải làm gì.", "There is nothing for you to do.");
    }
}
