package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.Dates;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;

/** By what right a person acts for the owner, and the paper that shows it. Its scan is a row of the checklist. */
final class RepresentationFields extends Div {

    private final ComboBox<Representation.Kind> kind = new ComboBox<>(t("Tư cách đại diện", "Acts as"));
    private final ComboBox<Representation.Proof> proof = new ComboBox<>(t("Giấy tờ chứng minh", "Proof"));
    private final TextField number = new TextField(t("Số giấy tờ", "Number of the paper"));
    private final DatePicker date = Dates.picker(t("Ngày của giấy tờ", "Date of the paper"));
    private final TextField note = new TextField(t("Nơi cấp, chứng thực; ghi chú", "Issued or certified by; note"));
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final SerializableRunnable changed;

    RepresentationFields(Party.Kind of, SerializableRunnable changed) {
        this.changed = changed;
        addClassNames("reception-person", "reception-representation");
        String prefix = of.name().toLowerCase(Locale.ROOT) + "-";
        put(prefix, "representation", kind);
        put(prefix, "proof", proof);
        put(prefix, "proofNumber", number);
        put(prefix, "proofDate", date);
        put(prefix, "proofNote", note);
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
        lazily(number);
        lazily(note);
        offer();
        kind.addValueChangeListener(event -> {
            offer();
            told(kind, event.isFromClient());
        });
        proof.addValueChangeListener(event -> told(proof, event.isFromClient()));
        date.addValueChangeListener(event -> told(date, event.isFromClient()));
    }

    private void put(String prefix, String key, Component field) {
        field.setId(prefix + key);
        field.addClassName("person-" + key);
        fields.put(key, field);
        add(field);
    }

    private void lazily(TextField field) {
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.OFF);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PersonFields.PAUSE);
        field.addValueChangeListener(event -> told(field, event.isFromClient()));
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

    private void told(HasValidationProperties field, boolean byPerson) {
        field.setInvalid(false);
        if (byPerson) {
            changed.run();
        }
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

    void clearErrors() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
                validated.setErrorMessage("");
            }
        });
    }

    /** Shows an error at a field; the component to go to, if there is such a field. */
    Optional<Focusable<?>> showError(String key, String message) {
        Component field = fields.get(key);
        if (field instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
        return field instanceof Focusable<?> focusable ? Optional.of(focusable) : Optional.empty();
    }
}
