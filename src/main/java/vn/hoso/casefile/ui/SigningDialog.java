package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.function.SerializableConsumer;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Texts;

/** Asks for the PIN of the officer's key. It stays open, without the PIN, when signing fails. */
final class SigningDialog extends Dialog {

    private final PasswordField pin = new PasswordField(Texts.t("Mã PIN chứng thư số", "PIN of your key"));
    private final SerializableConsumer<char[]> sign;

    SigningDialog(String document, SerializableConsumer<char[]> sign) {
        this.sign = sign;
        setHeaderTitle(Texts.t("Ký số văn bản", "Sign the document"));
        setWidth("min(28rem, 95vw)");
        pin.setId("sign-pin");
        pin.setWidthFull();
        pin.setRequiredIndicatorVisible(true);
        pin.getElement().setAttribute("autocomplete", "off");
        pin.focus();
        add(
                new Paragraph(
                        Texts.t("Bạn ký vào bản dự thảo đang xem: ", "You sign the draft on the screen: ") + document),
                new Paragraph(Texts.t(
                        "Số và ngày văn bản được cấp trong lúc ký.", "Its number and date are given as it is signed.")),
                pin);
        Button confirm = new Button(Texts.t("Ký và hoàn thành", "Sign and complete"), click -> confirm());
        confirm.setId("sign-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(Texts.t("Hủy", "Cancel"), click -> close()), confirm);
        addOpenedChangeListener(opened -> confirm.setEnabled(true));
        pin.addValueChangeListener(change -> confirm.setEnabled(true));
    }

    private void confirm() {
        if (pin.getValue().isEmpty()) {
            refuse(Texts.t("Nhập mã PIN.", "Enter the PIN."));
            return;
        }
        char[] typed = pin.getValue().toCharArray();
        pin.clear();
        try {
            sign.accept(typed);
            close();
        } catch (UserError error) {
            refuse(Texts.t(error.text()));
        } finally {
            java.util.Arrays.fill(typed, '\0');
        }
    }

    private void refuse(String message) {
        pin.setErrorMessage(message);
        pin.setInvalid(true);
        pin.focus();
    }
}
