package vn.hoso.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Base64;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.DraftPreview;
import vn.hoso.document.PageImages;

/** The pages of a paper as it would be made now. */
final class DraftPreviewDialog extends Dialog {

    /** Papers of procedures have one or two pages; a longer one is read once it is made. */
    private static final int MOST_PAGES = 8;

    DraftPreviewDialog(DraftPreview.Paper paper) {
        setHeaderTitle(Texts.t("Xem trước: ", "Preview: ") + paper.title());
        byte[] pdf = paper.pdf();
        setWidth("min(56rem, 96vw)");
        setMaxHeight("94vh");
        Paragraph note = new Paragraph(Texts.t(
                "Bản xem trước theo nội dung đang nhập, chưa được lưu. Số, ngày và chữ ký được điền khi lãnh đạo ký.",
                "As it would be made from what is filled in now; nothing is kept. Number, date and signature come when it is"
                        + " signed."));
        note.addClassName("quiet");
        Div pages = new Div();
        pages.setId("preview-pages");
        pages.addClassNames("document-pages", "preview-pages");
        int count = PageImages.count(pdf);
        for (int page = 0; page < Math.min(count, MOST_PAGES); page++) {
            pages.add(new Image(
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(PageImages.png(pdf, page)),
                    Texts.t("Trang ", "Page ") + (page + 1) + "/" + count));
        }
        add(note, pages);
        Button close = new Button(Texts.t("Đóng", "Close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }
}
