package vn.hoso.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import vn.hoso.base.ui.Texts;

/** Shows a one-time password; nobody can show it again. */
final class PasswordOnceDialog extends Dialog {

    PasswordOnceDialog(String username, String password) {
        setHeaderTitle(Texts.t("Mật khẩu dùng một lần của ", "One-time password of ") + username);
        setWidth("min(32rem, 95vw)");
        // Lost with a stray click, it would have to be made anew.
        setCloseOnOutsideClick(false);
        Pre shown = new Pre(password);
        shown.setId("one-time-password");
        Button close = new Button(Texts.t("Đã ghi lại", "Written down"), click -> close());
        close.setId("password-noted");
        close.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                shown,
                new Paragraph(Texts.t(
                        "Chỉ hiện một lần. Trao riêng cho người dùng; họ phải đổi mật khẩu khi đăng nhập lần đầu.",
                        "Shown once. Give it to the person alone; they must change it when they first log in.")));
        getFooter().add(close);
    }
}
