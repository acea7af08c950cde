package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.document.QrCode;
import vn.hoso.reception.DeskRefusal;
import vn.hoso.reception.DeskRefusals;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;

/** What has come of a dossier: its code and receipt, or the slip that was given instead. */
final class ResultPanel extends Div {

    private final Anchor slip;

    private ResultPanel(Anchor slip, SerializableRunnable next, Component... content) {
        this.slip = slip;
        addClassName("reception-result");
        add(content);
        Button another = new Button(t("Hồ sơ tiếp theo", "Next dossier"), VaadinIcon.ARROW_RIGHT.create());
        another.setId("next-dossier");
        another.addClickListener(event -> next.run());
        Div actions = new Div(slip, another);
        actions.addClassName("reception-actions");
        add(actions);
    }

    static ResultPanel received(Receipt receipt, Reception reception, SerializableRunnable next) {
        Span code = new Span(receipt.code());
        code.setId("result-code");
        code.addClassName("reception-code");
        Span secret = new Span(receipt.publicSecret());
        secret.setId("result-secret");
        secret.addClassName("reception-secret");
        Image qr = new Image(QrCode.dataUri(receipt.lookupAddress()), t("Mã QR tra cứu hồ sơ", "QR code of the case"));
        qr.addClassName("reception-qr");
        Span due = new Span(OfficialTime.dateTime(receipt.dueAt()));
        due.setId("result-due");
        due.addClassName("reception-due");
        Div told = new Div(
                new H2(t("Hẹn trả kết quả", "Due")),
                due,
                PreviewPanel.explanation(receipt.deadline()),
                new H2(t("Phí, lệ phí", "Fee")),
                new Span(PreviewPanel.fee(receipt.fee())));
        told.addClassName("reception-told");
        Div lookup = new Div(qr, new Span(t("Mã tra cứu của công dân", "The citizen's lookup word")), secret);
        lookup.addClassName("reception-lookup");
        Div both = new Div(told, lookup);
        both.addClassName("reception-outcome");
        return new ResultPanel(
                Slips.link(
                        "open-receipt",
                        t("Mở và in giấy hẹn (A5)", "Open and print the receipt (A5)"),
                        receipt.code() + ".pdf",
                        () -> reception.receiptPdf(receipt.caseId())),
                next,
                new H1(t("Đã tiếp nhận hồ sơ", "Dossier received")),
                code,
                both);
    }

    static ResultPanel refused(DeskRefusal refusal, DeskRefusals refusals, SerializableRunnable next) {
        Span number = new Span(refusal.number());
        number.setId("result-number");
        number.addClassName("reception-code");
        Paragraph reason = new Paragraph(refusal.reason());
        reason.addClassName("reception-reason");
        Div papers = new Div();
        refusal.papers().forEach(paper -> papers.add(new Paragraph("– " + paper)));
        return new ResultPanel(
                Slips.link(
                        "open-slip",
                        t("Mở và in phiếu (A5)", "Open and print the slip (A5)"),
                        refusal.number() + ".pdf",
                        () -> refusals.slip(refusal.id())),
                next,
                new H1(t(refusal.kind().label())),
                number,
                status(refusal),
                new Paragraph(t(
                        "Hồ sơ chưa được tiếp nhận: không có mã hồ sơ, thời hạn chưa tính.",
                        "The dossier is not received: it has no case code and no time limit runs.")),
                papers,
                reason);
    }

    private static StatusBadge status(DeskRefusal refusal) {
        StatusBadge badge = new StatusBadge(StatusBadge.Tone.NEUTRAL, t(refusal.statusLabel()));
        badge.setId("result-status");
        return badge;
    }

    /** Enter opens the slip. */
    void focusSlip() {
        slip.focus();
    }
}
