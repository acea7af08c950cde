package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.hoso.base.OfficialTime;

/** Asks before a draft is thrown away, and says what goes with it. */
final class StartAfreshDialog extends Dialog {

    /** @param confirmed called when the officer wants it gone */
    StartAfreshDialog(DossierDraft draft, Instant savedAt, SerializableRunnable confirmed) {
        setHeaderTitle(t("Bỏ bản nháp và làm lại từ đầu?", "Throw the draft away and start afresh?"));
        setWidth("min(32rem, 95vw)");
        UnorderedList lost = new UnorderedList();
        lost.setId("afresh-lost");
        lost(draft).forEach(one -> lost.add(new ListItem(one)));
        add(
                new Paragraph(t(
                        "Bản nháp khôi phục lúc " + OfficialTime.dateTime(savedAt) + " sẽ bị xóa, không lấy lại được:",
                        "The draft of " + OfficialTime.dateTime(savedAt) + " will be deleted and cannot be got back:")),
                lost);
        Button keep = new Button(t("Giữ bản nháp", "Keep the draft"), click -> close());
        keep.setId("afresh-keep");
        keep.setAutofocus(true);
        Button discard = new Button(t("Xóa và làm lại", "Delete and start afresh"), click -> {
            close();
            confirmed.run();
        });
        discard.setId("afresh-discard");
        discard.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(keep, discard);
    }

    /** What was filled in, in words. */
    static List<String> lost(DossierDraft draft) {
        List<String> lost = new ArrayList<>();
        String name = draft.submitter().name().strip();
        if (!draft.submitter().isBlank()) {
            lost.add(t("Thông tin người nộp", "The submitter's data") + (name.isEmpty() ? "" : ": " + name));
        }
        if (!draft.owner().isBlank() || !draft.representative().isBlank()) {
            lost.add(t("Thông tin chủ hồ sơ, người đại diện", "The data of owner and representative"));
        }
        long ticked = draft.papers().values().stream()
                .filter(DossierDraft.Paper::received)
                .count();
        if (ticked > 0) {
            lost.add(t(ticked + " giấy tờ đã đánh dấu", ticked + " papers ticked"));
        }
        long scans = draft.papers().values().stream()
                .filter(paper -> paper.scan() != null)
                .count();
        if (scans > 0) {
            lost.add(t(scans + " bản quét đã tải lên", scans + " scans uploaded"));
        }
        lost.add(t("Thủ tục đã chọn và các câu trả lời", "The chosen procedure and its answers"));
        return lost;
    }
}
