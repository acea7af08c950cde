package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.DeadlineBadge;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.ui.WhyButton;
import vn.hoso.supervision.Board;
import vn.hoso.supervision.DueState;

/** The rows behind a figure; those with an open item can be chosen. On a phone each row becomes a card. */
final class RowTable extends Div {

    private final Table table = new Table(
            t("Danh sách", "List"),
            t("Chọn", "Choose"),
            t("Hồ sơ", "Case"),
            t("Nơi giải quyết", "Decided by"),
            t("Bước hiện tại, người giữ", "Step and officer"),
            t("Hạn", "Due"));
    private final Map<String, Checkbox> choices = new LinkedHashMap<>();
    private final Function<String, Deadline> deadlines;
    private final Runnable changed;

    /**
     * Makes an empty table.
     *
     * @param deadlines the deadline of a case by its code
     * @param changed other rows are chosen now
     */
    RowTable(Function<String, Deadline> deadlines, Runnable changed) {
        this.deadlines = deadlines;
        this.changed = changed;
        table.setId("list");
        table.addClassName("board-list");
        addClassName("table-scroll");
        add(table);
    }

    void append(List<Board.Row> rows) {
        rows.forEach(this::append);
    }

    private void append(Board.Row row) {
        NativeTableRow line = table.getBody().addRow();
        Table.cell(line, "board-choose", choice(row));
        Anchor code = new Anchor("ho-so/" + row.code(), row.code());
        code.addClassName("code");
        Table.cell(line, "board-case", code, small(t(row.procedure())), small(row.ownerName()));
        Table.cell(line, "board-unit", new Span(row.unitName()));
        Table.cell(line, "board-step", step(row));
        Span due = small(OfficialTime.dateTime(row.dueAt()));
        due.addClassName("number");
        Div badge = new Div(
                new DeadlineBadge(badge(row.state()), t(row.remaining())),
                new WhyButton(row.code(), () -> deadlines.apply(row.code())));
        badge.addClassName("due-cell");
        Table.cell(line, "board-due", badge, due);
    }

    private Component choice(Board.Row row) {
        String item = row.itemId();
        if (item == null) {
            return new Span();
        }
        Checkbox choice = new Checkbox();
        choice.setAriaLabel(t("Chọn ", "Choose ") + row.code());
        choice.addValueChangeListener(change -> changed.run());
        choices.put(item, choice);
        return choice;
    }

    private static Component[] step(Board.Row row) {
        LocalizedText step = row.step();
        if (step == null) {
            return new Component[] {small(t("Không có việc đang mở", "Nothing is open"))};
        }
        String holder = row.holder();
        String place = row.stepUnit();
        Span who = small(
                holder == null
                        ? t("Chưa có người nhận", "Nobody has taken it") + (place == null ? "" : " · " + place)
                        : holder);
        return new Component[] {new Span(t(step)), who};
    }

    private static DeadlineBadge.State badge(DueState state) {
        return switch (state) {
            case OVERDUE -> DeadlineBadge.State.OVERDUE;
            case SOON -> DeadlineBadge.State.DUE_SOON;
            case PAUSED -> DeadlineBadge.State.PAUSED;
            case IN_TERM -> DeadlineBadge.State.ON_TIME;
            case DECIDED -> DeadlineBadge.State.DONE;
        };
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassNames("quiet", "board-line");
        return span;
    }

    /** The items of the chosen rows. */
    List<String> chosen() {
        List<String> chosen = new ArrayList<>();
        choices.forEach((item, choice) -> {
            if (choice.getValue()) {
                chosen.add(item);
            }
        });
        return chosen;
    }

    void chooseAll(boolean value) {
        choices.values().forEach(choice -> choice.setValue(value));
    }
}
