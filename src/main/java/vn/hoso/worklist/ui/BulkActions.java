package vn.hoso.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.Worklist;

/** What may be done with the selected rows at once: take them, give them back, forward them. */
final class BulkActions extends Div {

    private final transient Worklist worklist;
    private final UUID me;
    private final transient SigningOfMany signing;
    private final SerializableConsumer<Set<String>> changed;
    private final Span words = new Span();
    private final Button sign = new Button(Texts.t("Ký số", "Sign"), click -> sign());
    private final Button claim = new Button(Texts.t("Nhận việc", "Take"), click -> claim());
    private final Button release = new Button(Texts.t("Trả lại", "Give back"), click -> release());
    private final Button forward = new Button(Texts.t("Chuyển xử lý", "Forward"), click -> forward());
    private transient List<WorkItem> items = List.of();

    /**
     * Makes the bar.
     *
     * @param left takes the selection back
     * @param changed told what was not done, by item: the others are in other hands now, or signed
     */
    BulkActions(
            Worklist worklist,
            SigningOfMany signing,
            UUID me,
            SerializableRunnable left,
            SerializableConsumer<Set<String>> changed) {
        this.worklist = worklist;
        this.signing = signing;
        this.me = me;
        this.changed = changed;
        setId("bulk");
        addClassName("bulk");
        words.getElement().setAttribute("role", "status");
        sign.setId("sign-selected");
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        claim.setId("claim-selected");
        claim.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        release.setId("release-selected");
        forward.setId("forward-selected");
        Button none = new Button(Texts.t("Bỏ chọn", "Clear"), click -> left.run());
        none.setId("select-none");
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(words, sign, claim, release, forward, none);
        List.of(sign, claim, release, forward, none)
                .forEach(button -> button.addThemeVariants(ButtonVariant.LUMO_SMALL));
    }

    /** Offers what the box allows for the selected items. */
    void offer(Box box, List<WorkItem> selected) {
        items = selected;
        setVisible(!selected.isEmpty());
        words.setText(Texts.t("Đã chọn %d việc", "%d selected").formatted(selected.size())
                + (selected.size() < WorkRows.MOST_SELECTED ? "" : Texts.t(" (nhiều nhất)", " (no more)")));
        sign.setVisible(selected.stream().anyMatch(WorkItem::signs));
        claim.setVisible(box == Box.WAITING);
        release.setVisible(box == Box.MINE);
    }

    private void sign() {
        Notifications.attempt(() -> signing.open(items, changed));
    }

    private void claim() {
        run(
                new LocalizedText("Kết quả nhận việc", "What was taken"),
                new LocalizedText("Đã nhận", "Taken"),
                item -> worklist.claim(item.id()));
    }

    private void release() {
        new ReasonDialog(
                        Texts.t("Trả lại %d việc cho nhóm", "Give %d items back to the group")
                                .formatted(items.size()),
                        Texts.t("Lý do, chung cho các việc", "Reason, the same for all of them"),
                        Texts.t("Trả lại", "Give back"),
                        reason -> run(
                                new LocalizedText("Kết quả trả lại", "What was given back"),
                                new LocalizedText("Đã trả lại", "Given back"),
                                item -> worklist.release(item.id(), reason)))
                .open();
    }

    private void forward() {
        BulkForwardDialog.of(
                        worklist,
                        items,
                        me,
                        (to, opinion) -> run(
                                new LocalizedText("Kết quả chuyển xử lý", "What was forwarded"),
                                new LocalizedText("Đã chuyển cho " + to.name(), "Forwarded to " + to.name()),
                                item -> worklist.forward(item.id(), to.id(), opinion)))
                .open();
    }

    private void run(LocalizedText title, LocalizedText success, SerializableConsumer<WorkItem> action) {
        BulkResults results = new BulkResults(title, success, items, action);
        results.open();
        changed.accept(results.failed());
    }
}
