package vn.hoso.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.ExplanationLine;

/** Why a case is due when it is: every term with its legal source. */
public final class DeadlineExplanation extends Dialog {

    /** The dialog; open it. */
    public DeadlineExplanation(Deadline deadline) {
        setId("deadline-explanation");
        setHeaderTitle(Texts.t("Vì sao có thời hạn này?", "Why is it due then?"));
        setMaxWidth("44rem");
        OrderedList lines = new OrderedList();
        lines.addClassName("explanation");
        deadline.explanation().forEach(line -> lines.add(item(line)));
        add(lines);
        if (deadline.provisional()) {
            add(new Paragraph(Texts.t(
                    "Tạm tính: lịch nghỉ của một năm liên quan chưa được công bố.",
                    "Provisional: the days off of a year concerned are not announced yet.")));
        }
        Button close = new Button(Texts.t("Đóng", "Close"), click -> close());
        getFooter().add(close);
    }

    private static ListItem item(ExplanationLine line) {
        Span source = new Span(
                line.source() == null
                        ? Texts.t("Chưa đối chiếu văn bản gốc", "Not compared with the original")
                        : line.source());
        source.addClassName("quiet");
        ListItem item = new ListItem(new Div(new Span(Texts.t(line.text()))), source);
        if (line.kind() == ExplanationLine.Kind.DUE || line.kind() == ExplanationLine.Kind.STOPPED) {
            item.addClassName("explanation-result");
        }
        return item;
    }
}
