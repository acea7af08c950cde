package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.Dates;
import vn.hoso.casefile.Party;
import vn.hoso.casefile.Representation;

/** The fields of one person. The number's field also takes the QR code of an identity card from a scanner. */
final class PersonFields extends FieldGroup {

    private final Party.Kind kind;
    private final TextField idNumber = new TextField();
    private final TextField name = new TextField();
    private final DatePicker birthDate = Dates.picker(t("Ngày sinh", "Date of birth"));
    private final TextField phone = new TextField();
    private final EmailField email = new EmailField();
    private final TextField address = new TextField();

    PersonFields(Party.Kind kind, SerializableRunnable changed) {
        super(kind, changed);
        this.kind = kind;
        labels();
        add("idNumber", idNumber);
        add("name", name);
        add("birthDate", birthDate);
        add("phone", phone);
        add("email", email);
        add("address", address);
        birthDate.setManualValidation(true);
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

    private void scanned(String typed) {
        IdCard.read(typed).ifPresent(card -> {
            idNumber.setValue(card.number());
            name.setValue(card.name());
            birthDate.setValue(card.birthDate());
            address.setValue(card.address());
            changed();
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

    void focus() {
        idNumber.focus();
    }
}
