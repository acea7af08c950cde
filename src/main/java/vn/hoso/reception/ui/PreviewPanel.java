package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.hoso.base.Money;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.Deadline;
import vn.hoso.deadline.ExplanationLine;
import vn.hoso.reception.Reception.Preview;

/** What the citizen will be told: when, why then, how much, by whom. It follows what is filled in. */
final class PreviewPanel extends Div {

    PreviewPanel() {
        addClassName("reception-preview");
        setId("preview");
        getElement().setAttribute("aria-live", "polite");
        showNothing();
    }

    void showNothing() {
        removeAll();
        add(
                new H2(t("Hẹn trả kết quả", "Due date")),
                note(t(
                        "Chọn thủ tục để xem ngày hẹn trả, lệ phí và cơ quan giải quyết.",
                        "Choose a procedure to see due date, fee and competent unit.")));
    }

    void showProblem(String message) {
        removeAll();
        Paragraph problem = new Paragraph(message);
        problem.addClassName("reception-error");
        add(new H2(t("Hẹn trả kết quả", "Due date")), problem);
    }

    void show(Preview preview) {
        removeAll();
        add(new H2(t("Hẹn trả kết quả", "Due date")));
        Deadline deadline = preview.deadline();
        if (deadline == null) {
            add(note(t(
                    "Trả lời các câu hỏi của thủ tục để tính ngày hẹn trả.",
                    "Answer the procedure's questions to compute the due date.")));
        } else {
            Span due = new Span(deadline.due().map(OfficialTime::dateTime).orElse("–"));
            due.setId("preview-due");
            due.addClassName("reception-due");
            add(due, explanation(deadline));
        }
        Long fee = preview.fee();
        Span amount = new Span(
                fee == null
                        ? t("chưa xác định, cần trả lời các câu hỏi", "not known until the questions are answered")
                        : fee(fee));
        amount.setId("preview-fee");
        amount.addClassName("reception-fee");
        add(new H2(t("Phí, lệ phí", "Fee")), amount);
        if (preview.feeBasis() != null) {
            add(source(preview.feeBasis()));
        }
        Span unit = new Span(preview.competent().name());
        unit.setId("preview-competent");
        unit.addClassName("reception-competent");
        add(new H2(t("Cơ quan giải quyết", "Competent unit")), unit);
    }

    /** An amount in đồng, in words where there is none. */
    static String fee(long amount) {
        return amount == 0 ? t("Không thu", "None") : Money.dong(amount);
    }

    /** Every term of a deadline with its source. */
    static Component explanation(Deadline deadline) {
        OrderedList lines = new OrderedList();
        lines.addClassName("reception-why");
        for (ExplanationLine line : deadline.explanation()) {
            ListItem item = new ListItem(new Span(t(line.text())));
            String basis = line.source();
            if (basis != null) {
                item.add(source(basis));
            }
            lines.add(item);
        }
        return lines;
    }

    private static Span source(String text) {
        Span source = new Span(text);
        source.addClassName("reception-source");
        return source;
    }

    private static Paragraph note(String text) {
        Paragraph note = new Paragraph(text);
        note.addClassName("reception-note");
        return note;
    }
}
