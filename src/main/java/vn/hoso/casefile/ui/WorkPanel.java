package vn.hoso.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Officer;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseWork;
import vn.hoso.casefile.FormRefused;
import vn.hoso.worklist.WorkItem;

/** The step at hand: its form, the document beside it, and the one button that takes it further. */
final class WorkPanel extends Div {

    private final transient CaseServices services;
    private final transient WorkItem item;
    private final SerializableRunnable changed;
    private final SerializableConsumer<WorkItem> completed;
    private final boolean mine;
    private final WorkForm form;
    private final @Nullable DocumentPane documents;
    private final Button primary = new Button();

    /**
     * Makes the panel.
     *
     * @param changed the item is in other hands now
     * @param completed the item is done
     */
    WorkPanel(
            CaseServices services,
            CaseDetail detail,
            WorkItem item,
            SerializableRunnable changed,
            SerializableConsumer<WorkItem> completed) {
        this.services = services;
        this.item = item;
        this.changed = changed;
        this.completed = completed;
        Officer me = services.current().require();
        mine = item.isOpen() && me.id().equals(item.assigneeId());
        if (mine) {
            services.worklist().acknowledge(item.id());
        }
        form = new WorkForm(services, item, mine);
        addClassName("work-area");
        add(form);
        documents = detail.documents().isEmpty() ? null : new DocumentPane(services, detail, template(item));
        if (documents != null) {
            add(documents);
            addClassName("work-area-two");
        }
        primary.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        boolean open = item.isOpen()
                && item.assigneeId() == null
                && services.worklist().mayWork(me, item);
        primary.setVisible(mine || open);
        primary.setId(mine ? "complete" : "claim");
        primary.setDisableOnClick(true);
        primary.addClickListener(click -> {
            try {
                press();
            } finally {
                primary.setEnabled(true);
            }
        });
        form.onChange(this::label);
        label();
    }

    /** The one button that takes the item further; the page puts it where it stays in sight. */
    Button primary() {
        return primary;
    }

    private static @Nullable String template(WorkItem item) {
        String signs = item.properties().get("signs");
        return signs == null ? item.properties().get("document") : signs;
    }

    private void label() {
        if (!mine) {
            primary.setText(Texts.t("Nhận việc", "Take"));
        } else if (services.work().signs(item, form.answers()) != null) {
            primary.setText(Texts.t("Ký và hoàn thành", "Sign and complete"));
        } else {
            primary.setText(Texts.t("Hoàn thành", "Complete"));
        }
    }

    private void press() {
        if (!mine) {
            Notifications.attempt(() -> services.worklist().claim(item.id()));
            changed.run();
            return;
        }
        if (!form.isComplete()) {
            Notifications.error(Texts.t(
                    "Chưa hoàn thành được: kiểm tra các ô được đánh dấu.",
                    "Not complete yet: check the marked fields."));
            return;
        }
        Map<String, Object> answers = form.answers();
        String template = services.work().signs(item, answers);
        if (template == null) {
            Notifications.attempt(() -> complete(answers, null));
        } else {
            sign(answers, template);
        }
    }

    private void sign(Map<String, Object> answers, String template) {
        String hash = documents == null ? null : documents.shownHash(template).orElse(null);
        if (hash == null) {
            Notifications.error(Texts.t(
                    "Mở bản dự thảo cần ký ở khung bên cạnh rồi ký.",
                    "Open the draft that is to be signed beside the form, then sign."));
            return;
        }
        String title = services.cases().detail(item.subjectId()).documents().stream()
                .filter(document -> document.key().equals(template))
                .map(CaseDocument::title)
                .findFirst()
                .orElse(template);
        new SigningDialog(title, pin -> complete(answers, new CaseWork.Signature(hash, pin))).open();
    }

    private void complete(Map<String, Object> answers, CaseWork.@Nullable Signature signature) {
        NextSteps next = NextSteps.of(services, item.subjectId());
        try {
            services.work().complete(item.id(), answers, signature);
        } catch (FormRefused refused) {
            form.show(refused);
            throw new UserError(refused.kind(), refused.text());
        }
        Notifications.success(next.after(
                Texts.t("Đã hoàn thành: ", "Completed: ") + Texts.t(item.step()) + " · " + item.subjectCode()));
        completed.accept(item);
    }
}
