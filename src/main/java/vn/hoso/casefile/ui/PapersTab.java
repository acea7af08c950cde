package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CasePaper;

/** The papers that were handed in, and the slips and results that came of them. */
final class PapersTab extends Div {

    PapersTab(CaseDownloads downloads, CaseDetail detail) {
        addClassName("papers-tab");
        Anchor control = CaseFileLinks.control(downloads, detail.id());
        control.setId("control-slip");
        add(
                new H2(Texts.t("Giấy tờ trong hồ sơ", "Papers of the dossier")),
                papers(downloads, detail),
                new H2(Texts.t("Phiếu và kết quả", "Slips and results")),
                documents(downloads, detail),
                control);
    }

    private static PlainTable papers(CaseDownloads downloads, CaseDetail detail) {
        PlainTable table = new PlainTable(
                Texts.t("Giấy tờ", "Paper"),
                Texts.t("Số bản", "Copies"),
                Texts.t("Tình trạng", "State"),
                Texts.t("Bản quét", "Scan"));
        for (CasePaper paper : detail.papers()) {
            table.row(
                    PlainTable.text(Texts.t(paper.name())),
                    PlainTable.number(paper.received() ? Integer.toString(paper.copies()) : null),
                    state(paper),
                    paper.documentId() == null
                            ? PlainTable.text(null)
                            : CaseFileLinks.open(downloads, detail.id(), paper.documentId(), Texts.t("Xem", "Open")));
        }
        return table;
    }

    private static Component state(CasePaper paper) {
        if (paper.received()) {
            return new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("✓ Đã nộp", "✓ Handed in"));
        }
        return paper.required()
                ? new StatusBadge(StatusBadge.Tone.WARNING, Texts.t("Còn thiếu", "Missing"))
                : new StatusBadge(Texts.t("Không bắt buộc", "Not required"));
    }

    private static PlainTable documents(CaseDownloads downloads, CaseDetail detail) {
        PlainTable table = new PlainTable(
                Texts.t("Văn bản", "Document"),
                Texts.t("Số", "Number"),
                Texts.t("Tình trạng", "State"),
                Texts.t("Người ký", "Signer"),
                Texts.t("Thời điểm", "Time"),
                "");
        for (CaseDocument document : detail.documents()) {
            table.row(
                    PlainTable.text(document.title()),
                    PlainTable.number(document.number()),
                    DocumentPane.state(document),
                    PlainTable.text(document.signer()),
                    PlainTable.number(OfficialTime.dateTime(
                            document.signedAt() == null ? document.createdAt() : document.signedAt())),
                    CaseFileLinks.open(downloads, detail.id(), document.documentId(), Texts.t("Xem", "Open")));
        }
        return table;
    }
}
