package vn.hoso.organization.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.AccountRefused.Field;
import vn.hoso.organization.Accounts;

/** Asks for a new person's names and shows their one-time password. */
final class AddPersonDialog extends Dialog {

    private final transient Accounts accounts;
    private final SerializableConsumer<String> added;
    private final TextField name = new TextField(Texts.t("Họ tên", "Full name"));
    private final Marks marks = new Marks();
    private final TextField username = new TextField(Texts.t("Tên đăng nhập", "Log-in name"));

    /** @param added gets the log-in name of whoever was added */
    AddPersonDialog(Accounts accounts, SerializableConsumer<String> added) {
        this.accounts = accounts;
        this.added = added;
        setHeaderTitle(Texts.t("Thêm người", "Add a person"));
        setWidth("min(32rem, 95vw)");
        name.setId("person-name");
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.focus();
        username.setId("person-username");
        username.setRequiredIndicatorVisible(true);
        username.setWidthFull();
        username.setHelperText(Texts.t(
                "Chữ thường không dấu, chữ số, dấu chấm: an.nguyen", "Lower-case letters, digits, dots: an.nguyen"));
        name.setManualValidation(true);
        username.setManualValidation(true);
        marks.at(Field.NAME, name);
        marks.at(Field.USERNAME, username);
        add(name, username);
        Button ok = new Button(Texts.t("Thêm", "Add"), click -> confirm());
        ok.setId("person-confirm");
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.t("Hủy", "Cancel"), click -> close()), ok);
    }

    private void confirm() {
        String login = username.getValue().strip();
        marks.attempt(() -> accounts.add(login, name.getValue(), password -> {
            close();
            added.accept(login);
            new PasswordOnceDialog(login, password).open();
        }));
    }
}
