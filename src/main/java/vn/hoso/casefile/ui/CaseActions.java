package vn.hoso.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseRequests;
import vn.hoso.worklist.WorkItem;

/** What else may be done with the item and the case, beside the one primary action. */
final class CaseActions extends Div {

    private final transient CaseServices services;
    private final SerializableRunnable changed;

    CaseActions(CaseServices services, CaseDetail detail, @Nullable WorkItem item, SerializableRunnable changed) {
        this.services = services;
        this.changed = changed;
        addClassName("case-actions");
        Officer me = services.current().require();
        if (item != null && item.isOpen()) {
            itemActions(item, me);
        }
        for (CaseRequests.Action action : CaseRequests.Action.values()) {
            if (services.requests().mayAct(detail.id(), action)) {
                button("action-" + action.name(), label(action), () -> ask(detail, action));
            }
        }
        setVisible(getComponentCount() > 0);
    }

    private static String label(CaseRequests.Action action) {
        return switch (action) {
            case WITHDRAW -> Texts.t("Rút hồ sơ", "Withdraw");
            case DISCONTINUE -> Texts.t("Dừng giải quyết", "Discontinue");
            case EXTEND -> Texts.t("Gia hạn", "Extend");
            case PAUSE -> Texts.t("Tạm dừng", "Pause");
            case RESUME -> Texts.t("Tiếp tục", "Resume");
        };
    }

    private void itemActions(WorkItem item, Officer me) {
        boolean mine = me.id().equals(item.assigneeId());
        boolean worker = services.worklist().mayWork(me, item);
        if (mine) {
            button("release", Texts.t("Trả lại", "Give back"), () -> release(item));
        }
        if (mine || (worker && item.assigneeId() == null) || (!worker && me.holds(Role.SUPERVISOR))) {
            button("forward", Texts.t("Chuyển xử lý", "Forward"), () -> ForwardDialog.of(
                            services.worklist(), item, me.id(), () -> {
                                Notifications.success(Texts.t("Đã chuyển xử lý.", "Forwarded."));
                                changed.run();
                            })
                    .open());
        }
    }

    private void release(WorkItem item) {
        new ReasonDialog(
                        Texts.t("Trả lại việc: ", "Give back: ") + Texts.t(item.step()),
                        Texts.t("Lý do", "Reason"),
                        Texts.t("Trả lại", "Give back"),
                        reason -> {
                            services.worklist().release(item.id(), reason);
                            Notifications.success(Texts.t("Đã trả lại việc cho nhóm.", "Given back to the group."));
                            changed.run();
                        })
                .open();
    }

    private void ask(CaseDetail detail, CaseRequests.Action action) {
        new ReasonDialog(Texts.t(action.text()), Texts.t("Lý do", "Reason"), Texts.t("Gửi", "Send"), reason -> {
                    NextSteps next = NextSteps.of(services, detail.id());
                    services.requests().act(detail.id(), action, reason);
                    Notifications.success(next.after(done(action)));
                    changed.run();
                })
                .open();
    }

    private static String done(CaseRequests.Action action) {
        return switch (action) {
            case WITHDRAW -> Texts.t("Đã ghi nhận yêu cầu rút hồ sơ", "The wish to withdraw is noted");
            case DISCONTINUE -> Texts.t("Đã mở việc dừng giải quyết", "The discontinuation is under way");
            case EXTEND -> Texts.t("Đã mở việc gia hạn", "The extension is under way");
            case PAUSE -> Texts.t("Đã mở việc tạm dừng", "The pause is under way");
            case RESUME -> Texts.t("Thời hạn đã được tính tiếp", "The clock goes on");
        };
    }

    private void button(String id, String text, SerializableRunnable action) {
        Button button = new Button(text, click -> action.run());
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(button);
    }
}
