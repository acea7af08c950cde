package vn.hoso.casefile.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.UUID;
import vn.hoso.access.Officer;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** Hands an item to a colleague, with an opinion. */
final class ForwardDialog extends ReasonDialog {

    private ForwardDialog(Worklist worklist, WorkItem item, ComboBox<Officer> to, SerializableRunnable done) {
        super(
                Texts.t("Chuyển xử lý: ", "Forward: ") + Texts.t(item.step()),
                Texts.t("Ý kiến chuyển xử lý", "Opinion"),
                Texts.t("Chuyển", "Forward"),
                opinion -> {
                    Officer chosen = to.getValue();
                    if (chosen == null) {
                        throw new UserError(
                                UserError.Kind.INVALID, "Chọn người nhận ở trên.", "Choose who gets it, above.");
                    }
                    worklist.forward(item.id(), chosen.id(), opinion);
                    done.run();
                });
        addFirst(to);
    }

    static ForwardDialog of(Worklist worklist, WorkItem item, UUID me, SerializableRunnable done) {
        ComboBox<Officer> to = new ComboBox<>(Texts.t("Người nhận", "Who gets it"));
        to.setId("forward-to");
        List<Officer> colleagues = worklist.colleagues(item.id()).stream()
                .filter(officer -> !officer.id().equals(me))
                .toList();
        to.setItems(colleagues);
        to.setItemLabelGenerator(Officer::name);
        to.setRequiredIndicatorVisible(true);
        to.setWidthFull();
        if (colleagues.size() == 1) {
            to.setValue(colleagues.getFirst());
        }
        to.setHelperText(
                colleagues.isEmpty()
                        ? Texts.t(
                                "Đơn vị không còn ai khác giữ vai trò này.", "Nobody else in the unit holds this role.")
                        : Texts.t(item.role().label()) + " · " + item.unitName());
        return new ForwardDialog(worklist, item, to, done);
    }
}
