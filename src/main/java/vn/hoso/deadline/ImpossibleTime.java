package vn.hoso.deadline;

import vn.hoso.base.LocalizedText;

/** Times, shifts or calendars from which no deadline can follow; says in both languages what is wrong with them. */
public final class ImpossibleTime extends IllegalArgumentException {

    private final transient LocalizedText text;

    ImpossibleTime(String vi, String en) {
        super(en);
        this.text = new LocalizedText(vi, en);
    }

    /** What is wrong. */
    public LocalizedText text() {
        return text;
    }
}
