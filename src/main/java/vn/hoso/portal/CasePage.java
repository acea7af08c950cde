package vn.hoso.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.PublicCase;
import vn.hoso.deadline.ExplanationLine;

/** A case as its page says it, every text in the reader's language. */
record CasePage(PublicCase file, Words words, LocalizedText hours) {

    /** @param vietnamese whether the words exist in Vietnamese only, which the page then marks */
    record Event(String at, String text, @Nullable String unit, boolean vietnamese) {}

    record Reason(String text, @Nullable String source) {}

    record Download(String kind, String title, String madeAt) {}

    String code() {
        return file.code();
    }

    String procedure() {
        return words.t(file.procedure());
    }

    String status() {
        return words.t(file.status().label());
    }

    String meaning() {
        return words.t(StatusWords.of(file));
    }

    Standing standing() {
        return Standing.of(file);
    }

    String badge() {
        return words.t(standing().badge());
    }

    List<String> sentences() {
        return !hasBadge()
                ? List.of()
                : standing().sentences().stream().map(words::t).toList();
    }

    List<String> steps() {
        return NextSteps.of(file, hours).stream().map(words::t).toList();
    }

    boolean hasDue() {
        return file.stopReason() == null && file.closedAt() == null && file.decidedAt() == null;
    }

    /** Nothing is said about the deadline of what was withdrawn or discontinued. */
    boolean hasBadge() {
        return file.status() != CaseStatus.DISCONTINUED && file.status() != CaseStatus.NOT_ACCEPTED;
    }

    /** What stands in the place of a due date where none is running. */
    String noDue() {
        return file.stopReason() != null && file.closedAt() == null
                ? words.t("Đang tạm dừng; hẹn ban đầu ", "Paused; first due ")
                        + OfficialTime.dateTime(file.originalDueAt())
                : dueAt();
    }

    String dueAt() {
        return OfficialTime.dateTime(file.dueAt());
    }

    String receivedAt() {
        return OfficialTime.dateTime(file.receivedAt());
    }

    @Nullable
    String decidedAt() {
        var at = file.decidedAt();
        return at == null ? null : OfficialTime.dateTime(at);
    }

    List<Reason> reasons() {
        return file.explanation().stream()
                .map((ExplanationLine line) -> new Reason(words.t(line.text()), line.source()))
                .toList();
    }

    /** Newest first: that is what people come for. */
    List<Event> timeline() {
        List<Event> events =
                new ArrayList<>(file.timeline().stream().map(this::event).toList());
        Collections.reverse(events);
        return events;
    }

    private Event event(PublicCase.Event event) {
        String english = event.english();
        boolean vietnamese = words.isEnglish() && english == null;
        String text = words.isEnglish() && english != null ? english : event.text();
        return new Event(
                OfficialTime.dateTime(event.at()),
                event.done() ? words.t("Đã xong: ", "Done: ") + text : text,
                event.unitName(),
                vietnamese);
    }

    @Nullable
    String fee() {
        PublicCase.Fee fee = file.fee();
        if (fee == null) {
            return null;
        }
        var paid = fee.paidAt();
        return words.money(fee.amount())
                + (paid == null
                        ? words.t(" – chưa nộp", " – not paid yet")
                        : words.t(" – đã nộp ", " – paid ") + OfficialTime.dateTime(paid));
    }

    List<Download> downloads() {
        return file.slips().stream()
                .map(slip -> new Download(
                        SlipAddress.of(slip.kind()),
                        words.t(slip.kind().title()),
                        OfficialTime.dateTime(slip.madeAt())))
                .toList();
    }
}
