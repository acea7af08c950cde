package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.BoardFilter;
import vn.hoso.supervision.DueState;

/** Narrows the list without a figure. */
final class FilterBar extends Div {

    FilterBar(BoardFilter filter, Board board, Consumer<BoardFilter> change) {
        addClassNames("tools", "board-filter");
        add(state(filter, change));
        if (filter.work() == null) {
            add(line(
                    t("Đơn vị", "Unit"),
                    "filter-unit",
                    board.units(),
                    filter.unit(),
                    key -> change.accept(filter.withUnit(key))));
        }
        add(line(
                t("Thủ tục", "Procedure"),
                "filter-procedure",
                board.procedures(),
                filter.procedure(),
                key -> change.accept(filter.withProcedure(key))));
        if (!filter.equals(BoardFilter.ALL)) {
            RouterLink clear = Figures.link(t("Bỏ lọc", "Clear"), BoardFilter.ALL);
            clear.setId("clear");
            add(clear);
        }
    }

    private static Select<DueState> state(BoardFilter filter, Consumer<BoardFilter> change) {
        Select<DueState> select = new Select<>();
        select.setId("filter-state");
        select.setLabel(t("Tình trạng", "State"));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(t("Tất cả", "All"));
        select.setItems(filter.week() == null ? Figures.OPEN : List.of(DueState.values()));
        select.setItemLabelGenerator(item -> item == null ? t("Tất cả", "All") : item.icon() + " " + t(item.label()));
        select.setValue(filter.state());
        select.addValueChangeListener(event -> change.accept(filter.with(event.getValue())));
        return select;
    }

    private static Select<Board.Line> line(
            String label, String id, List<Board.Line> lines, @Nullable String key, Consumer<@Nullable String> change) {
        Select<Board.Line> select = new Select<>();
        select.setId(id);
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(t("Tất cả", "All"));
        select.setItems(lines);
        select.setItemLabelGenerator(line -> line == null ? t("Tất cả", "All") : t(line.name()));
        lines.stream().filter(line -> line.key().equals(key)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(event ->
                change.accept(event.getValue() == null ? null : event.getValue().key()));
        return select;
    }
}
