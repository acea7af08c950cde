package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.BoardFilter;
import vn.hoso.supervision.DueState;

/** Numbers and bars that open the list behind them. */
final class Figures {

    /** The states of open cases, in the order in which they are drawn. */
    static final List<DueState> OPEN = List.of(DueState.OVERDUE, DueState.SOON, DueState.PAUSED, DueState.IN_TERM);

    private Figures() {}

    static RouterLink link(String text, BoardFilter filter) {
        RouterLink link = new RouterLink(text, BoardView.class);
        link.setQueryParameters(QueryParameters.simple(filter.parameters()));
        return link;
    }

    /** A number that opens its list; nothing is no link, because there is nothing behind it. */
    static Component number(int count, BoardFilter filter, String id, String description) {
        if (count == 0) {
            Span zero = new Span("0");
            zero.setId(id);
            zero.addClassName("board-zero");
            return zero;
        }
        RouterLink link = link(Integer.toString(count), filter);
        link.setId(id);
        link.addClassName("board-number");
        link.getElement().setAttribute("aria-label", description + ": " + count);
        return link;
    }

    /** A bar of the states; what it shows stands in figures beside it, so it is not read aloud again. */
    static Component bar(Board.Line line, int longest, BoardFilter filter) {
        Div bar = new Div();
        bar.addClassName("board-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        for (DueState state : OPEN) {
            if (line.count(state) > 0) {
                bar.add(part(line.count(state), longest, state.word(), t(state.label()), filter.with(state)));
            }
        }
        return bar;
    }

    static Component bar(int count, int longest, String style, String title, BoardFilter filter) {
        Div bar = new Div();
        bar.addClassName("board-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        if (count > 0) {
            bar.add(part(count, longest, style, title, filter));
        }
        return bar;
    }

    private static RouterLink part(int count, int longest, String style, String title, BoardFilter filter) {
        RouterLink part = link("", filter);
        part.addClassNames("board-part", "board-" + style);
        part.getElement().setAttribute("tabindex", "-1");
        part.getElement().setAttribute("title", title + ": " + count);
        part.getStyle().set("width", 100.0 * count / Math.max(1, longest) + "%");
        return part;
    }
}
