package vn.hoso.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A short table that is shown whole; it scrolls sideways where the screen is too narrow. */
public final class PlainTable extends Div {

    private final NativeTable table = new NativeTable();

    /** An empty table with a heading for each column. */
    public PlainTable(String... headings) {
        addClassName("table-scroll");
        table.addClassName("plain");
        NativeTableRow head = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        add(table);
    }

    /** Adds a row; one component for each column. */
    public void row(Component... cells) {
        NativeTableRow row = new NativeTableRow();
        for (Component cell : cells) {
            row.add(new NativeTableCell(cell));
        }
        table.getBody().add(row);
    }

    /** A cell of text; a dash where there is none. */
    public static Span text(@Nullable String text) {
        return new Span(text == null ? "–" : text);
    }

    /** A cell whose digits stand below each other. */
    public static Span number(@Nullable String text) {
        Span span = text(text);
        span.addClassName("number");
        return span;
    }
}
