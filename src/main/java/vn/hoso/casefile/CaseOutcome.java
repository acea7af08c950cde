package vn.hoso.casefile;

import vn.hoso.base.LocalizedText;

/** How a case ended. A refusal with reasons is a result too. */
public enum CaseOutcome {
    GRANTED("Đã giải quyết", "Granted"),
    REFUSED("Từ chối giải quyết", "Refused"),
    WITHDRAWN("Đã rút hồ sơ", "Withdrawn"),
    DISCONTINUED("Dừng giải quyết", "Discontinued");

    private final LocalizedText label;

    CaseOutcome(String vi, String en) {
        this.label = new LocalizedText(vi, en);
    }

    public LocalizedText label() {
        return label;
    }
}
