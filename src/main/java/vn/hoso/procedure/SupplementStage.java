package vn.hoso.procedure;

import vn.hoso.base.LocalizedText;

/** When the citizen is asked for what is missing: the sub-kind of the national portal's status 5 (domain.md §1.5). */
public enum SupplementStage {
    /** Before the dossier is accepted, by the desk officer who checks it. No time limit runs. */
    AT_DESK("tại quầy, trước khi tiếp nhận", "at the desk, before acceptance"),
    /** By those who settle the case. Its clock stands meanwhile. */
    SETTLING("khi đang giải quyết", "while settling");

    private final LocalizedText label;

    SupplementStage(String vi, String en) {
        this.label = new LocalizedText(vi, en);
    }

    public LocalizedText label() {
        return label;
    }
}
