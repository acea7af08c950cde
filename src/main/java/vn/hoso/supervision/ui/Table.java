package vn.hoso.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A plain table with a caption for those who do not see it. */
final class Table extends NativeTable {

    Table(String caption, String... heads) {
        addClassNames("plain", "board-table");
        setCaptionText(caption);
        NativeTableRow row = getHead().addRow();
        for (String head : heads) {
            head(row, head);
        }
    }

    private static void head(NativeTableRow row, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        cell.setText(text);
    }

    /** A row whose first cell names it. */
    NativeTableRow row(Component... first) {
        NativeTableRow row = getBody().addRow();
        NativeTableHeaderCell name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(first);
        return row;
    }

    /** A row of its own for what belongs to the row before, over all columns. */
    void under(Component content, int columns) {
        NativeTableRow row = getBody().addRow();
        row.addClassName("board-under");
        row.getElement().setAttribute("aria-hidden", "true");
        NativeTableCell cell = row.addDataCell();
        cell.setColspan(columns);
        cell.add(content);
    }

    static void cell(NativeTableRow row, String style, Component... content) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName(style);
        cell.add(content);
    }
}
