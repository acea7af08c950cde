package vn.hoso.base.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** How a deadline stands: colour, icon and words together, since colour alone tells some people nothing. */
public final class DeadlineBadge extends Span {

    private final String words;

    /** How a deadline stands, the worst first. */
    public enum State {
        OVERDUE(VaadinIcon.BAN, "overdue"),
        /** One working day or less is left. */
        DUE_SOON(VaadinIcon.HOURGLASS, "due-soon"),
        ON_TIME(VaadinIcon.CHECK, "on-time"),
        /** The clock stands still. */
        PAUSED(VaadinIcon.PAUSE, "paused"),
        /** The case is over; the words say how. */
        DONE(VaadinIcon.FLAG_CHECKERED, "done");

        private final VaadinIcon icon;
        private final String style;

        State(VaadinIcon icon, String style) {
            this.icon = icon;
            this.style = style;
        }
    }

    /**
     * Makes a badge.
     *
     * @param words what is left, by how much it is exceeded, or why the clock stands, in the reader's language
     */
    public DeadlineBadge(State state, String words) {
        this.words = words;
        addClassNames("badge", "deadline", "deadline-" + state.style);
        Icon icon = state.icon.create();
        icon.addClassName("badge-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(words));
    }

    /** What it says. */
    public String words() {
        return words;
    }
}
