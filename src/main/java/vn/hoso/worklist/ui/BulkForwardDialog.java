package vn.hoso.worklist.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hoso.access.Officer;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Asks to whom several items go, and for the one opinion that goes with all of them. */
final class BulkForwardDialog extends ReasonDialog {

    private BulkForwardDialog(int items, ComboBox<Officer> to, SerializableBiConsumer<Officer, String> forward) {
        super(
                Texts.t("Chuyển xử lý %d việc", "Forward %d items").formatted(items),
                Texts.t("Ý kiến chuyển xử lý, chung cho các việc", "Opinion, the same for all of them"),
                Texts.t("Chuyển", "Forward"),
                opinion -> {
                    Officer chosen = to.getValue();
                    if (chosen == null) {
                        throw new UserError(
                                UserError.Kind.INVALID, "Chọn người nhận ở trên.", "Choose who gets them, above.");
                    }
                    forward.accept(chosen, opinion);
                });
        addFirst(to);
    }

    /** Offers those who may do every one of the items. */
    static BulkForwardDialog of(
            Worklist worklist, Collection<WorkItem> items, UUID me, SerializableBiConsumer<Officer, String> forward) {
        List<Officer> common = common(worklist, items, me);
        ComboBox<Officer> to = new ComboBox<>(Texts.t("Người nhận", "Who gets them"));
        to.setId("forward-to");
        to.setItems(common);
        to.setItemLabelGenerator(Officer::name);
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        if (common.size() == 1) {
            to.setValue(common.getFirst());
        }
        to.setHelperText(
                common.isEmpty()
                        ? Texts.t(
                                "Không có ai khác làm được tất cả các việc đã chọn. Chọn các việc cùng vai trò, cùng đơn vị.",
                                "Nobody else may do all that is selected. Select items of one role and unit.")
                        : Texts.t(
                                "Những người làm được tất cả các việc đã chọn",
                                "Those who may do all that is selected"));
        return new BulkForwardDialog(items.size(), to, forward);
    }

    private static List<Officer> common(Worklist worklist, Collection<WorkItem> items, UUID me) {
        List<Officer> common = new ArrayList<>();
        boolean first = true;
        for (String id : items.stream().map(WorkItem::id).toList()) {
            List<Officer> colleagues = worklist.colleagues(id);
            if (first) {
                common.addAll(colleagues);
                first = false;
            } else {
                List<UUID> there = colleagues.stream().map(Officer::id).toList();
                common.removeIf(officer -> !there.contains(officer.id()));
            }
        }
        common.removeIf(officer -> officer.id().equals(me));
        return common;
    }
}
