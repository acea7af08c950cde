package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.BoardFilter;
import vn.hoso.supervision.Reassignment;
import vn.hoso.supervision.SupervisionQuery;

/** The list behind a figure, in pieces, with handing over from it. */
final class ListPane extends Section {

    private static final int PIECE = 50;

    private final SupervisionQuery query;
    private final Reassignment reassignment;
    private final Runnable handedOver;
    private final H2 title = new H2();
    private final Button reassign = new Button();
    private final Button all = new Button();
    private final Button more = new Button();
    private final Div holder = new Div();
    private final CaseQuery cases;
    private RowTable rows;
    private BoardFilter filter = BoardFilter.ALL;
    private int shown;
    private int total;

    ListPane(SupervisionQuery query, CaseQuery cases, Reassignment reassignment, Runnable handedOver) {
        this.query = query;
        this.cases = cases;
        this.rows = new RowTable(cases::deadline, () -> {});
        this.reassignment = reassignment;
        this.handedOver = handedOver;
        addClassNames("panel", "board-pane");
        title.setId("list-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "list-title");
        reassign.setId("reassign");
        reassign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        reassign.addClickListener(click -> open());
        all.setId("choose-all");
        all.setText(t("Chọn tất cả", "Choose all"));
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        all.addClickListener(click -> rows.chooseAll(rows.chosen().size() < shown));
        more.setId("more");
        more.addClickListener(click -> append());
        Div head = new Div(title, all, reassign);
        head.addClassName("board-pane-head");
        add(head, holder, more);
    }

    void show(BoardFilter next, Board board) {
        filter = next;
        shown = 0;
        total = query.count(filter);
        title.setText(FilterWords.of(filter, board) + " (" + total + ")");
        holder.removeAll();
        rows = new RowTable(cases::deadline, this::chosen);
        if (total == 0) {
            Span empty = new Span(t("Không có hồ sơ nào. Chọn một con số khác.", "No cases. Choose another figure."));
            empty.addClassName("empty");
            holder.add(new Div(empty));
        } else {
            holder.add(rows);
        }
        append();
        chosen();
    }

    private void append() {
        List<Board.Row> piece = query.list(filter, shown, PIECE);
        rows.append(piece);
        shown += piece.size();
        more.setVisible(shown < total && !piece.isEmpty());
        more.setText(t("Xem thêm (còn ", "Show more (") + (total - shown) + t(")", " left)"));
        all.setVisible(shown > 0);
    }

    private void chosen() {
        int count = rows.chosen().size();
        reassign.setEnabled(count > 0);
        reassign.setText(t("Chuyển xử lý", "Hand over") + (count == 0 ? "" : " (" + count + ")"));
    }

    private void open() {
        new ReassignDialog(reassignment, rows.chosen(), handedOver).open();
    }

    /** Brings the list before the reader: on a phone it lies far below the figure that was pressed. */
    void reveal() {
        title.getElement()
                .executeJs("this.focus({preventScroll: true}); if (window.innerWidth < 1000) this.scrollIntoView()");
    }
}
