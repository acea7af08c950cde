package vn.hoso.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Takes several items and says for each what came of it; one that fails does not hold up the others. */
final class ClaimResults extends Dialog {

    ClaimResults(Worklist worklist, Collection<WorkItem> items) {
        setHeaderTitle(Texts.t("Kết quả nhận việc", "What was taken"));
        setId("claim-results");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("claim-results");
        items.forEach(item -> rows.add(claim(worklist, item)));
        add(rows);
        getFooter().add(new Button(Texts.t("Đóng", "Close"), click -> close()));
    }

    private static ListItem claim(Worklist worklist, WorkItem item) {
        Span code = new Span(item.subjectCode());
        code.addClassName("code");
        try {
            worklist.claim(item.id());
            return new ListItem(code, new StatusBadge(StatusBadge.Tone.GOOD, Texts.t("✓ Đã nhận", "✓ Taken")));
        } catch (UserError error) {
            return new ListItem(
                    code,
                    new StatusBadge(StatusBadge.Tone.BAD, Texts.t("✕ Không nhận được", "✕ Not taken")),
                    new Span(Texts.t(error.text())));
        }
    }
}
