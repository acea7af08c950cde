package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.hoso.base.OfficialTime;
import vn.hoso.supervision.Board;

/** The latest warnings of legal limits; each opens its case. */
final class WarningList extends Section {

    WarningList(List<Board.Warning> warnings) {
        UnorderedList items = new UnorderedList();
        items.setId("warnings");
        items.addClassName("board-warnings");
        warnings.forEach(warning -> items.add(item(warning)));
        add(new H2(t("Cảnh báo mới", "Latest warnings")), items);
        addClassNames("panel", "panel-pad", "board-chart");
    }

    private static ListItem item(Board.Warning warning) {
        Anchor code = new Anchor("ho-so/" + warning.code(), warning.code());
        code.getElement().setAttribute("router-link", true);
        code.addClassName("code");
        String due = OfficialTime.dateTime(warning.dueAt());
        Span words = new Span(
                warning.overdue()
                        ? t("✕ Đã quá hạn từ ", "✕ Overdue since ") + due
                        : t("! Sắp đến hạn: ", "! Due soon: ") + due);
        words.addClassName(warning.overdue() ? "board-warning-overdue" : "board-warning-soon");
        Span owner = new Span(warning.ownerName());
        owner.addClassName("quiet");
        return new ListItem(new Div(code, owner), words);
    }
}
