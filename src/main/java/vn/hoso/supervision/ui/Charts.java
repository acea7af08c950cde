package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import vn.hoso.base.LocalizedText;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.BoardFilter;
import vn.hoso.supervision.DueState;
import vn.hoso.supervision.Lateness;

/** The board's charts: each is its own table, with the bar in the row that it draws. */
final class Charts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private Charts() {}

    static Section units(Board board) {
        return lines(
                "units", t("Theo đơn vị", "By unit"), t("Đơn vị", "Unit"), board.units(), "bar-", BoardFilter::ofUnit);
    }

    static Section procedures(Board board) {
        return lines(
                "procedures",
                t("Theo thủ tục", "By procedure"),
                t("Thủ tục", "Procedure"),
                board.procedures(),
                "procedure-",
                BoardFilter::ofProcedure);
    }

    private static Section lines(
            String id,
            String title,
            String head,
            List<Board.Line> lines,
            String prefix,
            Function<String, BoardFilter> filter) {
        Table table = new Table(
                title,
                head,
                short_(DueState.OVERDUE),
                short_(DueState.SOON),
                short_(DueState.PAUSED),
                short_(DueState.IN_TERM));
        int longest = lines.stream().mapToInt(Board.Line::total).max().orElse(0);
        for (Board.Line line : lines) {
            BoardFilter all = filter.apply(line.key());
            NativeTableRow row = table.row(Figures.link(t(line.name()), all));
            row.addClassName("board-over-bar");
            for (DueState state : Figures.OPEN) {
                Table.cell(
                        row,
                        "board-figure",
                        Figures.number(
                                line.count(state),
                                all.with(state),
                                prefix + name(state) + "-" + line.key(),
                                t(line.name()) + ", " + t(state.label())));
            }
            table.under(Figures.bar(line, longest, all), 1 + Figures.OPEN.size());
        }
        return section(id, title, lines.isEmpty(), table);
    }

    /** The state in an id: {@code bar-overdue-phuong-quy-nhon}. */
    private static String name(DueState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static String short_(DueState state) {
        LocalizedText text =
                switch (state) {
                    case OVERDUE -> new LocalizedText("✕ Trễ", "✕ Late");
                    case SOON -> new LocalizedText("! Sắp", "! Soon");
                    case PAUSED -> new LocalizedText("‖ Dừng", "‖ Paused");
                    case IN_TERM, DECIDED -> new LocalizedText("✓ Còn", "✓ In term");
                };
        return t(text);
    }

    static Section ageing(Board board) {
        String title = t("Quá hạn bao lâu", "How late");
        Table table = new Table(title, t("Quá hạn", "Late by"), t("Hồ sơ", "Cases"));
        int longest = board.ageing().values().stream().mapToInt(n -> n).max().orElse(0);
        for (Lateness step : Lateness.values()) {
            int count = board.ageing().getOrDefault(step, 0);
            BoardFilter filter = BoardFilter.of(step);
            NativeTableRow row = table.row(
                    count == 0 ? new Span(t(step.label())) : Figures.link(t(step.label()), filter),
                    Figures.bar(count, longest, DueState.OVERDUE.word(), t(step.label()), filter));
            Table.cell(row, "board-figure", Figures.number(count, filter, "age-" + step.word(), t(step.label())));
        }
        return section("ageing", title, false, table);
    }

    static Section holders(Board board) {
        String title = t("Ai đang giữ việc", "Who holds what");
        Table table = new Table(title, t("Người giữ", "Officer"), t("Đang giữ", "Open"), t("✕ Quá hạn", "✕ Overdue"));
        int longest =
                board.holders().stream().mapToInt(Board.Holder::open).max().orElse(0);
        for (Board.Holder holder : board.holders()) {
            BoardFilter filter = BoardFilter.of(new BoardFilter.Work(holder.person()), null);
            NativeTableRow row = table.row(
                    Figures.link(holder.name(), filter),
                    place(holder.unitName()),
                    Figures.bar(holder.open(), longest, "work", holder.name(), filter));
            figures(row, "holder-" + holder.person(), holder.name(), holder.open(), holder.overdue(), filter);
        }
        return section("holders", title, board.holders().isEmpty(), table);
    }

    static Section waiting(Board board) {
        String title = t("Việc chưa có người nhận", "Nobody has taken");
        Table table = new Table(title, t("Đơn vị", "Unit"), t("Đang chờ", "Waiting"), t("✕ Quá hạn", "✕ Overdue"));
        int longest =
                board.waiting().stream().mapToInt(Board.Waiting::open).max().orElse(0);
        for (Board.Waiting unit : board.waiting()) {
            BoardFilter filter = BoardFilter.of(new BoardFilter.Work(null), unit.unitKey());
            NativeTableRow row = table.row(
                    Figures.link(unit.unitName(), filter),
                    Figures.bar(unit.open(), longest, "work", unit.unitName(), filter));
            figures(row, "waiting-" + unit.unitKey(), unit.unitName(), unit.open(), unit.overdue(), filter);
        }
        return section("waiting", title, board.waiting().isEmpty(), table);
    }

    private static void figures(NativeTableRow row, String id, String name, int open, int overdue, BoardFilter filter) {
        Table.cell(row, "board-figure", Figures.number(open, filter, id, name));
        Table.cell(
                row,
                "board-figure",
                Figures.number(
                        overdue,
                        filter.with(DueState.OVERDUE),
                        id + "-overdue",
                        name + ", " + t(DueState.OVERDUE.label())));
    }

    static Section weeks(Board board) {
        String title = t("Nhận và giải quyết theo tuần", "Received and decided per week");
        Table table =
                new Table(title, t("Tuần từ", "Week of"), t("Tiếp nhận", "Received"), t("Giải quyết xong", "Decided"));
        int longest = board.weeks().stream()
                .mapToInt(week -> Math.max(week.received(), week.decided()))
                .max()
                .orElse(0);
        for (Board.Week week : board.weeks()) {
            String day = DAY.format(week.monday());
            BoardFilter received = BoardFilter.of(new BoardFilter.Week(week.monday(), false));
            BoardFilter decided = BoardFilter.of(new BoardFilter.Week(week.monday(), true));
            NativeTableRow row = table.row(
                    new Span(day),
                    Figures.bar(week.received(), longest, "received", t("Tiếp nhận", "Received"), received),
                    Figures.bar(week.decided(), longest, "decided", t("Giải quyết xong", "Decided"), decided));
            Table.cell(
                    row,
                    "board-figure",
                    Figures.number(
                            week.received(),
                            received,
                            "received-" + week.monday(),
                            day + ", " + t("Tiếp nhận", "Received")));
            Table.cell(
                    row,
                    "board-figure",
                    Figures.number(
                            week.decided(),
                            decided,
                            "decided-" + week.monday(),
                            day + ", " + t("Giải quyết xong", "Decided")));
        }
        return section("weeks", title, false, table);
    }

    private static Span place(String unit) {
        Span place = new Span(unit);
        place.addClassNames("quiet", "board-place");
        return place;
    }

    private static Section section(String id, String title, boolean empty, Component table) {
        H2 heading = new H2(title);
        heading.setId(id + "-title");
        Section section = new Section(heading);
        section.setId(id);
        section.addClassNames("panel", "panel-pad", "board-chart");
        section.getElement().setAttribute("aria-labelledby", id + "-title");
        section.add(empty ? new Paragraph(t("Không có gì.", "Nothing.")) : table);
        return section;
    }
}
