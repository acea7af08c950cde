package vn.hoso.base.ui;

import com.vaadin.flow.component.html.Span;

/** A state in words, in a quiet frame. */
public final class StatusBadge extends Span {

    /** What the state means for the reader; most mean nothing special. */
    public enum Tone {
        NEUTRAL,
        GOOD,
        WARNING,
        BAD
    }

    public StatusBadge(String words) {
        this(Tone.NEUTRAL, words);
    }

    public StatusBadge(Tone tone, String words) {
        super(words);
        addClassNames("badge", "status", "status-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
