package vn.hoso.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.PublicCase;
import vn.hoso.deadline.DueSoon;
import vn.hoso.deadline.RemainingTime;

/**
 * How the case stands towards its due time.
 *
 * @param tone how it is drawn: {@code overdue}, {@code soon}, {@code good}, {@code paused}
 * @param badge icon and words
 * @param sentences what there is to say about it, apologies included
 */
record Standing(String tone, LocalizedText badge, List<LocalizedText> sentences) {

    static Standing of(PublicCase file) {
        List<LocalizedText> sentences = new ArrayList<>();
        PublicCase.Apology apology = file.apology();
        if (apology != null) {
            sentences.add(new LocalizedText(
                    "Cơ quan xin lỗi ông/bà vì không trả kết quả đúng hẹn " + OfficialTime.dateTime(apology.dueBefore())
                            + " và hẹn lại " + OfficialTime.dateTime(apology.dueAfter()) + ". Lý do: "
                            + apology.reason(),
                    "We apologise: the result could not be ready by " + OfficialTime.dateTime(apology.dueBefore())
                            + ". The new appointment is " + OfficialTime.dateTime(apology.dueAfter()) + ". Reason: "
                            + apology.reason()));
        }
        RemainingTime remaining = file.remaining();
        if (remaining != null) {
            if (remaining.overdue()) {
                sentences.add(late(apology != null));
            }
            return new Standing(tone(remaining), badge(remaining), sentences);
        }
        var decided = file.decidedAt();
        if (decided != null) {
            return decided.isAfter(file.dueAt())
                    ? new Standing(
                            "soon",
                            new LocalizedText("! Xong sau ngày hẹn", "! Done after the due time"),
                            with(sentences, doneLate(file)))
                    : new Standing("good", new LocalizedText("✓ Xong đúng hẹn", "✓ Done in time"), sentences);
        }
        var why = file.stopReason();
        return new Standing(
                "paused",
                why == null
                        ? new LocalizedText("‖ Tạm dừng", "‖ Paused")
                        : new LocalizedText(
                                "‖ Tạm dừng – " + why.label().vi(),
                                "‖ Paused – " + why.label().en()),
                with(
                        sentences,
                        new LocalizedText(
                                "Ngày hẹn mới được tính khi hết tạm dừng; thời gian tạm dừng không tính vào thời hạn.",
                                "The new due date is counted when the pause ends; the pause does not count.")));
    }

    private static List<LocalizedText> with(List<LocalizedText> sentences, LocalizedText one) {
        sentences.add(one);
        return sentences;
    }

    private static LocalizedText late(boolean again) {
        return again
                ? new LocalizedText(
                        "Hồ sơ lại quá ngày hẹn mới. Cơ quan chưa giữ được lời hẹn với ông/bà.",
                        "The new appointment has passed too. We have not kept our word to you.")
                : new LocalizedText(
                        "Hồ sơ đã quá ngày hẹn mà cơ quan chưa có văn bản xin lỗi và hẹn lại. Đây là lỗi của cơ quan,"
                                + " không phải của ông/bà.",
                        "The due date has passed, and no apology with a new date has been sent yet. The fault is ours, not"
                                + " yours.");
    }

    private static LocalizedText doneLate(PublicCase file) {
        String due = OfficialTime.dateTime(file.dueAt());
        return new LocalizedText(
                "Kết quả có chậm hơn ngày hẹn " + due + ". Cơ quan xin lỗi ông/bà.",
                "The result came later than " + due + ". We apologise.");
    }

    private static String tone(RemainingTime remaining) {
        if (remaining.overdue()) {
            return "overdue";
        }
        return DueSoon.is(remaining) ? "soon" : "good";
    }

    private static LocalizedText badge(RemainingTime remaining) {
        String icon =
                switch (tone(remaining)) {
                    case "overdue" -> "✕ ";
                    case "soon" -> "! ";
                    default -> "✓ ";
                };
        return new LocalizedText(
                icon + remaining.text().in(Locale.of("vi")),
                icon + remaining.text().in(Locale.ENGLISH));
    }
}
