package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.DocumentInspection.Finding;
import vn.hoso.document.DamagedDocument;
import vn.hoso.signature.ValidationReport;

/** A document of the case beside the form: what it is, what its signature is worth, and its pages. */
final class DocumentPane extends Div {

    /** Longer documents are read in a window of their own. */
    private static final int MOST_PAGES = 40;

    private final transient CaseServices services;
    private final transient CaseDetail detail;
    private final Div shown = new Div();
    private @Nullable String sha256;
    private @Nullable CaseDocument current;

    DocumentPane(CaseServices services, CaseDetail detail, @Nullable String wanted) {
        this.services = services;
        this.detail = detail;
        addClassNames("document-pane", "panel");
        shown.addClassName("document-shown");
        List<CaseDocument> documents = detail.documents().reversed();
        CaseDocument first = documents.stream()
                .filter(document -> document.key().equals(wanted))
                .findFirst()
                .orElse(documents.getFirst());
        Select<CaseDocument> choice = new Select<>();
        choice.setId("document-choice");
        choice.setAriaLabel(Texts.t("Văn bản của hồ sơ", "Documents of the case"));
        choice.setItems(documents);
        choice.setItemLabelGenerator(CaseDocument::title);
        choice.setValue(first);
        choice.setWidthFull();
        choice.addValueChangeListener(change -> show(change.getValue()));
        add(choice, shown);
        show(first);
    }

    /** The hash of the document of this template as it is on the screen; empty when another one is. */
    Optional<String> shownHash(String template) {
        return current != null && current.key().equals(template) ? Optional.ofNullable(sha256) : Optional.empty();
    }

    private void show(CaseDocument document) {
        current = document;
        shown.removeAll();
        sha256 = null;
        Finding found;
        try {
            found = services.inspection().inspect(detail.id(), document);
        } catch (DamagedDocument damaged) {
            shown.add(SignatureStatus.damaged(damaged));
            return;
        }
        sha256 = found.file().sha256();
        Div facts = new Div(state(document));
        facts.addClassName("document-facts");
        if (document.number() != null) {
            facts.add(new Span(Texts.t("Số ", "No. ") + document.number()));
        }
        Anchor open = CaseFileLinks.open(
                services.downloads(), detail.id(), document.documentId(), Texts.t("Mở cửa sổ riêng", "Open apart"));
        Anchor download = CaseFileLinks.download(services.downloads(), detail.id(), document.documentId());
        download.setId("document-download");
        facts.add(open, download);
        shown.add(facts);
        ValidationReport signatures = found.signatures();
        if (signatures != null) {
            shown.add(new SignatureStatus(signatures));
        }
        if (found.pages() > 0) {
            shown.add(pages(document, found.pages()));
        } else {
            shown.add(new Paragraph(Texts.t("Mở tệp để xem.", "Open the file to read it.")));
        }
    }

    private Div pages(CaseDocument document, int count) {
        Div pages = new Div();
        pages.setId("document-pages");
        pages.addClassName("document-pages");
        for (int page = 0; page < Math.min(count, MOST_PAGES); page++) {
            Image image = new Image(
                    CaseFileLinks.page(services.downloads(), detail.id(), document.documentId(), page),
                    Texts.t("Trang ", "Page ") + (page + 1) + "/" + count + ": " + document.title());
            image.getElement().setAttribute("loading", "lazy");
            pages.add(image);
        }
        if (count > MOST_PAGES) {
            pages.add(new Paragraph(Texts.t(
                    "Tệp còn nhiều trang: hãy mở cửa sổ riêng.", "There are more pages: open the file apart.")));
        }
        return pages;
    }

    static StatusBadge state(CaseDocument document) {
        return switch (document.state()) {
            case DRAFT -> new StatusBadge(StatusBadge.Tone.WARNING, Texts.t("Dự thảo", "Draft"));
            case SIGNED -> new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("Đã ký", "Signed"));
            case ISSUED ->
                new StatusBadge(
                        StatusBadge.Tone.GOOD,
                        document.kind() == CaseDocument.Kind.SLIP
                                ? Texts.t("Đã lập", "Made")
                                : Texts.t("Đã phát hành", "Issued"));
        };
    }
}
