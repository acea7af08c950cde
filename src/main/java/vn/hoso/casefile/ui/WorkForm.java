package vn.hoso.casefile.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.FormRefused;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormValidation;
import vn.hoso.form.ui.FormView;
import vn.hoso.worklist.WorkItem;

/** The step's form. What is typed is kept as a draft, and is there again when the officer comes back. */
final class WorkForm extends Div {

    private final transient CaseServices services;
    private final transient WorkItem item;
    private final transient @Nullable FormSchema schema;
    private final @Nullable FormView form;
    private final Span saved = new Span();

    WorkForm(CaseServices services, WorkItem item, boolean editable) {
        this.services = services;
        this.item = item;
        this.schema = services.work().form(item);
        addClassNames("panel", "panel-pad", "work-form");
        Div head = new Div(new H2(Texts.t(item.step())));
        head.addClassName("work-form-head");
        if (item.stepDueAt() != null) {
            Span budget = new Span(Texts.t("Bước này: ", "This step: "));
            budget.addClassName("quiet");
            head.add(new Div(budget, DeadlineBadges.running(services.clock().instant(), item.stepDueAt())));
        }
        add(head);
        form = schema == null ? null : view(schema, editable);
        if (form == null) {
            add(new Paragraph(Texts.t("Bước này không có biểu mẫu.", "This step has no form.")));
        } else {
            add(form, saved);
            saved.setId("draft-saved");
            saved.addClassName("quiet");
            saved.getElement().setAttribute("role", "status");
        }
        if (editable && services.previews().template(item) != null) {
            add(preview());
        }
    }

    private Button preview() {
        Button preview = new Button(Texts.t("Xem trước văn bản", "Preview the document"), VaadinIcon.EYE.create());
        preview.setId("preview-document");
        preview.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        preview.addClickListener(click -> Notifications.attempt(
                () -> new DraftPreviewDialog(services.previews().draw(item.id(), answers())).open()));
        return preview;
    }

    private FormView view(FormSchema fields, boolean editable) {
        Map<String, Object> data = new LinkedHashMap<>(services.work().start(item));
        if (editable) {
            services.drafts().find(item.id()).ifPresent(json -> data.putAll(FormJson.read(fields, json)));
        }
        FormView view = new FormView(
                fields, data, services.work().formContext(item), UI.getCurrent().getLocale());
        view.setReadOnly(!editable);
        if (editable) {
            view.addChangeListener(this::saveDraft);
        }
        return view;
    }

    private void saveDraft() {
        if (form == null || schema == null) {
            return;
        }
        try {
            services.drafts().save(item.id(), FormJson.write(schema, form.data()));
            saved.setText(Texts.t("Đã lưu nháp lúc ", "Draft kept at ")
                    + OfficialTime.dateTime(services.clock().instant()));
        } catch (UserError error) {
            saved.setText(Texts.t("Chưa lưu được nháp: ", "Draft not kept: ") + Texts.t(error.text()));
        }
    }

    void onChange(SerializableRunnable listener) {
        if (form != null) {
            form.addChangeListener(listener);
        }
    }

    /** What is filled in now. */
    Map<String, Object> answers() {
        return form == null ? Map.of() : form.data();
    }

    /** Whether everything is filled in as it must be; if not, the fields say what is wrong. */
    boolean isComplete() {
        return form == null || form.validate() instanceof FormValidation.Valid;
    }

    void show(FormRefused refused) {
        if (form != null) {
            form.showErrors(refused.errors());
        }
    }
}
