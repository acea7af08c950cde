package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.OfficialTime;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.BoardFilter;
import vn.hoso.supervision.DueState;
import vn.hoso.supervision.Reassignment;
import vn.hoso.supervision.SupervisionQuery;

/** The supervisor's board: figures on one side, the list behind the chosen figure on the other. */
@Route(SupervisionNavigation.BOARD)
@RolesAllowed("SUPERVISOR")
@StyleSheet("context://css/supervision.css")
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int WARNINGS = 6;

    private final SupervisionQuery query;
    private final CurrentOfficer current;
    private final Div head = new Div();
    private final Div tiles = new Div();
    private final Div charts = new Div();
    private final Div filters = new Div();
    private final ListPane list;
    private BoardFilter filter = BoardFilter.ALL;
    private boolean shownBefore;

    BoardView(SupervisionQuery query, CaseQuery cases, Reassignment reassignment, CurrentOfficer current) {
        this.query = query;
        this.current = current;
        this.list = new ListPane(query, cases, reassignment, this::load);
        addClassNames("page", "board");
        head.addClassName("page-head");
        tiles.addClassName("board-tiles");
        charts.addClassName("board-charts");
        Div right = new Div(filters, list);
        right.addClassName("board-right");
        Div columns = new Div(charts, right);
        columns.addClassName("board-columns");
        add(head, tiles, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = BoardFilter.of(event.getLocation().getQueryParameters().getParameters());
        load();
        if (shownBefore) {
            list.reveal();
        }
        shownBefore = true;
    }

    private void load() {
        Board board = query.board();
        head.removeAll();
        Span at = new Span(places() + " · " + t("lúc ", "at ") + OfficialTime.dateTime(board.at()));
        at.addClassName("quiet");
        head.add(new H1(t("Giám sát thời hạn", "Deadline board")), at);
        tiles(board);
        charts.removeAll();
        warnings();
        charts.add(
                Charts.units(board),
                Charts.ageing(board),
                Charts.holders(board),
                Charts.waiting(board),
                Charts.procedures(board),
                Charts.weeks(board));
        filters.removeAll();
        filters.add(new FilterBar(filter, board, this::go));
        list.show(filter, board);
    }

    private void go(BoardFilter next) {
        getUI().ifPresent(ui -> ui.navigate(BoardView.class, QueryParameters.simple(next.parameters())));
    }

    private String places() {
        Officer me = current.require();
        return String.join(
                ", ",
                me.posts().stream()
                        .filter(post -> post.role() == Role.SUPERVISOR)
                        .map(Officer.Post::unitName)
                        .toList());
    }

    private void tiles(Board board) {
        tiles.removeAll();
        for (DueState state : Figures.OPEN) {
            tile(
                    "tile-" + state.word(),
                    state.word(),
                    state.icon() + " " + t(state.label()),
                    board.totals().getOrDefault(state, 0),
                    BoardFilter.ALL.with(state));
        }
        tile(
                "tile-unassigned",
                "work",
                t("Chưa có người nhận", "Nobody has taken"),
                board.unassigned(),
                BoardFilter.of(new BoardFilter.Work(null), null));
    }

    private void tile(String id, String style, String label, int count, BoardFilter target) {
        RouterLink tile = Figures.link("", target);
        tile.setId(id);
        tile.addClassNames("board-tile", "board-tile-" + style);
        if (target.equals(filter)) {
            tile.getElement().setAttribute("aria-current", "true");
        }
        Span number = new Span(Integer.toString(count));
        number.addClassName("board-tile-number");
        tile.add(number, new Span(label));
        tiles.add(tile);
    }

    private void warnings() {
        List<Board.Warning> latest = query.warnings(WARNINGS);
        if (!latest.isEmpty()) {
            charts.add(new WarningList(latest));
        }
    }

    @Override
    public String getPageTitle() {
        return t("Giám sát thời hạn", "Deadline board") + " · Hồ Sơ";
    }
}
