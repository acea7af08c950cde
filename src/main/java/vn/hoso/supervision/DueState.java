package vn.hoso.supervision;

import java.util.Arrays;
import java.util.Optional;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.DueSoon;

/** How an open case stands towards its due date; derived at the moment of the question, never stored. */
public enum DueState {
    OVERDUE("qua-han", "✕", "Quá hạn", "Overdue"),
    SOON(
            "sap-den-han",
            "!",
            "Đến hạn " + DueSoon.words().vi(),
            "Due " + DueSoon.words().en()),
    PAUSED("tam-dung", "‖", "Tạm dừng", "Paused"),
    IN_TERM("trong-han", "✓", "Trong hạn", "In term"),
    /** Decided, and waiting to be handed over: its deadline is met or missed for good. */
    DECIDED("da-xong", "✓", "Đã xong, chờ trả", "Done, to be handed over");

    private final String word;
    private final String icon;
    private final LocalizedText label;

    DueState(String word, String icon, String vi, String en) {
        this.word = word;
        this.icon = icon;
        this.label = new LocalizedText(vi, en);
    }

    /** How an address and a style name it. */
    public String word() {
        return word;
    }

    public String icon() {
        return icon;
    }

    public LocalizedText label() {
        return label;
    }

    static Optional<DueState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst();
    }
}
