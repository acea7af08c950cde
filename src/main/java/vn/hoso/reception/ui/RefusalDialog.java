package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Set;
import vn.hoso.base.UserError;
import vn.hoso.procedure.ProcedureDescriptor.Paper;
import vn.hoso.reception.DeskRefusal;
import vn.hoso.reception.DeskRefusals;
import vn.hoso.reception.Dossier;
import vn.hoso.reception.ReceptionRefused;

/** Asks what is missing, or why a dossier is refused, and makes the slip. */
final class RefusalDialog extends Dialog {

    private final DeskRefusal.Kind kind;
    private final transient DeskRefusals refusals;
    private final transient Dossier dossier;
    private final SerializableConsumer<DeskRefusal> made;
    private final CheckboxGroup<Paper> papers = new CheckboxGroup<>(t("Giấy tờ phải bổ sung", "Papers to be supplied"));
    private final TextArea reason = new TextArea(t("Lý do, ghi cho công dân đọc", "Reason, for the citizen to read"));
    private final Paragraph problem = new Paragraph();
    private final Button make = new Button(t("Lập phiếu", "Make the slip"));

    RefusalDialog(
            DeskRefusal.Kind kind,
            List<Paper> all,
            Set<Paper> missing,
            Dossier dossier,
            DeskRefusals refusals,
            SerializableConsumer<DeskRefusal> made) {
        this.kind = kind;
        this.refusals = refusals;
        this.dossier = dossier;
        this.made = made;
        boolean supplement = kind == DeskRefusal.Kind.SUPPLEMENT;
        setHeaderTitle(
                supplement
                        ? t("Yêu cầu bổ sung, hoàn thiện hồ sơ", "Supplement request")
                        : t("Từ chối tiếp nhận hồ sơ", "Refuse the dossier"));
        setWidth("min(38rem, 96vw)");
        papers.setId("refusal-papers");
        papers.setItems(all);
        papers.setItemLabelGenerator(paper -> t(paper.name()));
        papers.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        papers.setValue(missing);
        papers.setVisible(supplement);
        reason.setId("refusal-reason");
        reason.setWidthFull();
        reason.setMinRows(3);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(1000);
        if (supplement && !missing.isEmpty()) {
            reason.setValue("Hồ sơ chưa đủ thành phần theo quy định của thủ tục.");
        }
        problem.addClassName("reception-error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new Div(papers, reason, problem));
        make.addClickListener(event -> make());
        make.setId("make-slip");
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setDisableOnClick(true);
        Button cancel = new Button(t("Quay lại", "Back"), event -> close());
        cancel.setId("refusal-back");
        getFooter().add(cancel, make);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.focus();
            }
        });
    }

    private void make() {
        try {
            DeskRefusal refusal = refusals.make(
                    kind, dossier, papers.getValue().stream().map(Paper::key).toList(), reason.getValue());
            close();
            made.accept(refusal);
        } catch (ReceptionRefused refused) {
            show(refused);
        } catch (UserError error) {
            tell(t(error.text()));
        } finally {
            make.setEnabled(true);
        }
    }

    private void show(ReceptionRefused refused) {
        refused.faults().forEach(fault -> {
            switch (fault.key()) {
                case "papers" -> {
                    papers.setErrorMessage(t(fault.text()));
                    papers.setInvalid(true);
                }
                case "reason" -> {
                    reason.setErrorMessage(t(fault.text()));
                    reason.setInvalid(true);
                    reason.focus();
                }
                default -> tell(t(fault.text()));
            }
        });
    }

    private void tell(String message) {
        problem.setText(message);
        problem.setVisible(true);
    }
}
