package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.Dates;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;

/** The fields of one person. The number's field also takes the QR code of an identity card from a scanner. */
final class PersonFields extends Div {

    /** How long typing must pause before a change is told, in milliseconds: the draft is saved then. */
    static final int PAUSE = 800;

    private final Party.Kind kind;
    private final TextField idNumber = new TextField();
    private final TextField name = new TextField();
    private final DatePicker birthDate = Dates.picker(t("Ngày sinh", "Date of birth"));
    private final TextField phone = new TextField();
    private final EmailField email = new EmailField();
    private final TextField address = new TextField();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final SerializableRunnable changed;

    PersonFields(Party.Kind kind, SerializableRunnable changed) {
        this.kind = kind;
        this.changed = changed;
        addClassName("reception-person");
        labels();
        add("idNumber", idNumber);
        add("name", name);
        add("birthDate", birthDate);
        add("phone", phone);
        add("email", email);
        add("address", address);
        dates();
        idNumber.addValueChangeListener(event -> scanned(event.getValue()));
    }

    private void labels() {
        idNumber.setLabel(t("Số định danh cá nhân", "Personal number"));
        idNumber.setPlaceholder(t("Quét mã QR trên thẻ hoặc nhập 12 số", "Scan the card's QR code or type 12 digits"));
        name.setLabel(t("Họ và tên", "Full name"));
        phone.setLabel(t("Điện thoại", "Phone"));
        email.setLabel(t("Thư điện tử", "Email"));
        address.setLabel(t("Địa chỉ", "Address"));
        name.setRequiredIndicatorVisible(true);
        idNumber.setRequiredIndicatorVisible(kind != Party.Kind.REPRESENTATIVE);
    }

    private void add(String key, Component field) {
        field.setId(kind.name().toLowerCase(Locale.ROOT) + "-" + key);
        field.addClassName("person-" + key);
        fields.put(key, field);
        if (field instanceof TextFieldBase<?, ?> typed) {
            typed.setManualValidation(true);
            typed.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE);
            typed.addValueChangeListener(event -> told(field, event.isFromClient()));
        }
        add(field);
    }

    private void dates() {
        birthDate.setManualValidation(true);
        birthDate.addValueChangeListener(event -> told(birthDate, event.isFromClient()));
    }

    private void told(Component field, boolean byPerson) {
        if (field instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
        if (byPerson) {
            changed.run();
        }
    }

    private void scanned(String typed) {
        IdCard.read(typed).ifPresent(card -> {
            idNumber.setValue(card.number());
            name.setValue(card.name());
            birthDate.setValue(card.birthDate());
            address.setValue(card.address());
            changed.run();
            phone.focus();
        });
    }

    DossierDraft.Person person() {
        return new DossierDraft.Person(
                name.getValue(),
                idNumber.getValue(),
                birthDate.getValue(),
                phone.getValue(),
                email.getValue(),
                address.getValue());
    }

    void setPerson(DossierDraft.Person person) {
        name.setValue(person.name());
        idNumber.setValue(person.idNumber());
        birthDate.setValue(person.birthDate());
        phone.setValue(person.phone());
        email.setValue(person.email());
        address.setValue(person.address());
    }

    /**
     * The person as a party of this or another kind.
     *
     * @param acts by what right they act for the owner
     */
    Party party(Party.Kind as, @Nullable Representation acts) {
        return new Party(
                as,
                name.getValue().strip(),
                filled(idNumber.getValue()),
                birthDate.getValue(),
                filled(phone.getValue()),
                filled(email.getValue()),
                filled(address.getValue()),
                acts);
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
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

    void focus() {
        idNumber.focus();
    }
}
