package vn.hoso.supervision.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.access.Officer;
import vn.hoso.supervision.Reassignment;
import vn.hoso.worklist.WorkItem;

/** Hands the chosen items over, with one opinion, and says for each what became of it. */
final class ReassignDialog extends Dialog {

    private final Reassignment reassignment;
    private final Map<Reassignment.Group, Select<Officer>> people = new LinkedHashMap<>();
    private final TextArea opinion = new TextArea(t("Ý kiến chuyển xử lý", "Opinion for those who get it"));
    private final Button confirm = new Button(t("Chuyển xử lý", "Hand over"), click -> forward());
    private final Button cancel = new Button(t("Hủy", "Cancel"), click -> close());

    ReassignDialog(Reassignment reassignment, List<String> items, Runnable handedOver) {
        this.reassignment = reassignment;
        setHeaderTitle(t("Chuyển xử lý " + items.size() + " việc", "Hand over " + items.size() + " items"));
        setWidth("34rem");
        setMaxWidth("95vw");
        List<Reassignment.Group> groups = reassignment.groups(items);
        groups.forEach(this::choice);
        opinion.setId("opinion");
        opinion.setWidthFull();
        opinion.setMinRows(3);
        opinion.setMaxLength(1000);
        opinion.setRequiredIndicatorVisible(true);
        add(opinion);
        confirm.setId("confirm-reassign");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(!groups.isEmpty());
        if (groups.isEmpty()) {
            add(new Paragraph(t(
                    "Các việc đã chọn không còn mở. Hãy tải lại danh sách.",
                    "The chosen items are no longer open. Load the list again.")));
        }
        getFooter().add(cancel, confirm);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !confirm.isVisible()) {
                handedOver.run();
            }
        });
    }

    private void choice(Reassignment.Group group) {
        Select<Officer> select = new Select<>();
        select.setLabel(t(group.role().label()) + " · " + group.unitName() + " ("
                + group.items().size() + t(" việc)", " items)"));
        select.setItems(group.people());
        select.setItemLabelGenerator(Officer::name);
        select.setPlaceholder(t("Chọn người nhận", "Choose who gets it"));
        select.setRequiredIndicatorVisible(true);
        select.setWidthFull();
        people.put(group, select);
        add(select);
    }

    private void forward() {
        boolean complete = true;
        for (Select<Officer> select : people.values()) {
            select.setErrorMessage(t("Chọn người nhận.", "Choose who gets it."));
            select.setInvalid(select.isEmpty());
            complete &= !select.isEmpty();
        }
        opinion.setErrorMessage(t("Nhập ý kiến.", "Write an opinion."));
        opinion.setInvalid(opinion.getValue().isBlank());
        if (!complete || opinion.isInvalid()) {
            return;
        }
        List<Reassignment.Result> results = new ArrayList<>();
        people.forEach((group, select) -> results.addAll(
                reassignment.forward(group.items(), select.getValue().id(), opinion.getValue())));
        show(results);
    }

    private void show(List<Reassignment.Result> results) {
        long done = results.stream().filter(result -> result.refused() == null).count();
        removeAll();
        Paragraph summary = new Paragraph(t(
                "Đã chuyển " + done + " trên " + results.size() + " việc.",
                done + " of " + results.size() + " items were handed over."));
        UnorderedList list = new UnorderedList();
        list.setId("results");
        results.forEach(result -> list.add(new ListItem(words(result))));
        Div report = new Div(summary, list);
        report.getElement().setAttribute("role", "status");
        add(report);
        confirm.setVisible(false);
        cancel.setText(t("Đóng", "Close"));
        cancel.focus();
    }

    private static String words(Reassignment.Result result) {
        WorkItem item = result.item();
        var refused = result.refused();
        String name = item.subjectCode() + " – " + t(item.step()) + ": ";
        return refused == null ? "✓ " + name + t("đã chuyển", "handed over") : "✕ " + name + t(refused);
    }
}
