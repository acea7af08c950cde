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

/** A case as its page says it, every text in the reader's language. The template calls what is public. */
record CasePage(PublicCase file, Words words, LocalizedText hours) {

    /** @param vietnamese whether the words exist in Vietnamese only, which the page then marks */
    record Event(String at, String text, @Nullable String unit, boolean vietnamese) {}

    record Reason(String text, @Nullable String source) {}

    record Download(String kind, String title, String madeAt) {}

    public String code() {
        return file.code();
    }

    public String procedure() {
        return words.say(file.procedure());
    }

    public String status() {
        return words.say(file.statusLabel());
    }

    public String meaning() {
        return words.say(StatusWords.of(file));
    }

    public Standing standing() {
        return Standing.of(file);
    }

    public String badge() {
        return words.say(standing().badge());
    }

    public List<String> sentences() {
        return !hasBadge()
                ? List.of()
                : standing().sentences().stream().map(words::say).toList();
    }

    public List<String> steps() {
        return NextSteps.of(file, hours).stream().map(words::say).toList();
    }

    public boolean hasDue() {
        return file.stopReason() == null && file.closedAt() == null && file.decidedAt() == null;
    }

    /** Nothing is said about the deadline of what was withdrawn or discontinued. */
    public boolean hasBadge() {
        return file.status() != CaseStatus.DISCONTINUED && file.status() != CaseStatus.NOT_ACCEPTED;
    }

    /** What stands in the place of a due date where none is running. */
    public String noDue() {
        return file.stopReason() != null && file.closedAt() == null
                ? words.say("Đang tạm dừng; hẹn ban đầu ", "Paused; first due ")
                        + OfficialTime.dateTime(file.originalDueAt())
                : dueAt();
    }

    public String dueAt() {
        return OfficialTime.dateTime(file.dueAt());
    }

    public String receivedAt() {
        return OfficialTime.dateTime(file.receivedAt());
    }

    @Nullable
    public String decidedAt() {
        var at = file.decidedAt();
        return at == null ? null : OfficialTime.dateTime(at);
    }

    public List<Reason> reasons() {
        return file.explanation().stream()
                .map((ExplanationLine line) -> new Reason(words.say(line.text()), line.sourceForCitizens()))
                .toList();
    }

    /** Newest first: that is what people come for. */
    public List<Event> timeline() {
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
                event.done() ? words.say("Đã xong: ", "Done: ") + text : text,
                event.unitName(),
                vietnamese);
    }

    @Nullable
    public String fee() {
        PublicCase.Fee fee = file.fee();
        if (fee == null) {
            return null;
        }
        var paid = fee.paidAt();
        return words.money(fee.amount())
                + (paid == null
                        ? words.say(" – chưa nộp", " – not paid yet")
                        : words.say(" – đã nộp ", " – paid ") + OfficialTime.dateTime(paid));
    }

    public List<Download> downloads() {
        return file.slips().stream()
                .map(slip -> new Download(
                        SlipAddress.of(slip.kind()),
                        words.say(slip.kind().title()),
                        OfficialTime.dateTime(slip.madeAt())))
                .toList();
    }
}
