package vn.hoso.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.WorkItem;

/** Does the same with several items and says for each what came of it; one that fails does not hold up the others. */
final class BulkResults extends Dialog {

    private static final Logger LOG = LoggerFactory.getLogger(BulkResults.class);

    private final UnorderedList rows = new UnorderedList();
    private final Set<String> failed = new LinkedHashSet<>();

    /**
     * Acts at once; open the dialog to show what came of it.
     *
     * @param title what was done
     * @param success what stands at an item with which it worked
     * @param action done with each; a {@link UserError} of it is shown at the item
     */
    BulkResults(
            LocalizedText title,
            LocalizedText success,
            Collection<WorkItem> items,
            SerializableConsumer<WorkItem> action) {
        setHeaderTitle(Texts.t(title));
        setId("bulk-results");
        setWidth("min(36rem, 95vw)");
        rows.addClassName("bulk-results");
        items.forEach(item -> rows.add(result(item, success, action)));
        Paragraph summary = new Paragraph(Texts.t("Xong %d trên %d việc.", "%d of %d items done.")
                .formatted(items.size() - failed.size(), items.size()));
        summary.getElement().setAttribute("role", "status");
        add(summary, rows);
        Button close = new Button(Texts.t("Đóng", "Close"), click -> close());
        close.setId("bulk-close");
        close.focus();
        getFooter().add(close);
    }

    /** The items with which it did not work. */
    Set<String> failed() {
        return Set.copyOf(failed);
    }

    private ListItem result(WorkItem item, LocalizedText success, SerializableConsumer<WorkItem> action) {
        Span code = new Span(item.subjectCode());
        code.addClassName("code");
        Span step = new Span(Texts.t(item.step()));
        step.addClassName("quiet");
        try {
            action.accept(item);
            return new ListItem(code, step, new StatusBadge(StatusBadge.Tone.GOOD, "✓ " + Texts.t(success)));
        } catch (UserError error) {
            return notDone(item, Texts.t(error.text()), code, step);
        } catch (RuntimeException failure) {
            LOG.error("An action with several items failed at {}", item.id(), failure);
            return notDone(
                    item,
                    Texts.t(
                            "Hệ thống gặp lỗi ở việc này, chưa có gì thay đổi. Hãy thử lại.",
                            "The system failed at this item; nothing has changed. Try again."),
                    code,
                    step);
        }
    }

    private ListItem notDone(WorkItem item, String why, Span code, Span step) {
        failed.add(item.id());
        return new ListItem(
                code,
                step,
                new StatusBadge(StatusBadge.Tone.BAD, Texts.t("✕ Không được", "✕ Not done")),
                new Span(why));
    }
}
