package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.Dates;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;

/** By what right a person acts for the owner, and the paper that shows it. Its scan is a row of the checklist. */
final class RepresentationFields extends FieldGroup {

    private final ComboBox<Representation.Kind> kind = new ComboBox<>(t("Tư cách đại diện", "Acts as"));
    private final ComboBox<Representation.Proof> proof = new ComboBox<>(t("Giấy tờ chứng minh", "Proof"));
    private final TextField number = new TextField(t("Số giấy tờ", "Number of the paper"));
    private final DatePicker date = Dates.picker(t("Ngày của giấy tờ", "Date of the paper"));
    private final TextField note = new TextField(t("Nơi cấp, chứng thực; ghi chú", "Issued or certified by; note"));

    RepresentationFields(Party.Kind of, SerializableRunnable changed) {
        super(of, changed);
        addClassName("reception-representation");
        // Before the change is told: what is saved then has no proof that does not show the right
        kind.addValueChangeListener(event -> offer());
        add("representation", kind);
        add("proof", proof);
        add("proofNumber", number);
        add("proofDate", date);
        add("proofNote", note);
        kind.setItems(Representation.Kind.values());
        kind.setItemLabelGenerator(each -> t(each.label()));
        kind.setRequiredIndicatorVisible(true);
        kind.setManualValidation(true);
        proof.setItemLabelGenerator(each -> t(each.label()));
        proof.setRequiredIndicatorVisible(true);
        proof.setManualValidation(true);
        date.setRequiredIndicatorVisible(true);
        date.setManualValidation(true);
        number.setRequiredIndicatorVisible(true);
        offer();
    }

    /** Only papers that show the chosen right; the one that was chosen stays where it still does. */
    private void offer() {
        Representation.Proof chosen = proof.getValue();
        Representation.Kind right = kind.getValue();
        List<Representation.Proof> offered = right == null ? List.of() : right.proofs();
        proof.setItems(offered);
        proof.setEnabled(right != null);
        proof.setValue(chosen != null && offered.contains(chosen) ? chosen : null);
    }

    /** What is filled in; null while nothing is. */
    @Nullable
    Representation value() {
        return kind.isEmpty() && number.isEmpty() && date.isEmpty() && note.isEmpty()
                ? null
                : new Representation(
                        kind.getValue(), proof.getValue(), number.getValue(), date.getValue(), note.getValue());
    }

    void setValue(@Nullable Representation value) {
        kind.setValue(value == null ? null : value.kind());
        offer();
        proof.setValue(value == null ? null : value.proof());
        number.setValue(text(value == null ? null : value.number()));
        date.setValue(value == null ? null : value.date());
        note.setValue(text(value == null ? null : value.note()));
    }

    private static String text(@Nullable String kept) {
        return kept == null ? "" : kept;
    }
}
