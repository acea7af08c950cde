package vn.hoso.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.OwnPassword;

/** Everyone changes their own password here; who was given one by someone else sees nothing else before. */
@Route(OrganizationNavigation.PASSWORD)
@PermitAll
class PasswordView extends Div implements HasDynamicTitle {

    private final transient OwnPassword password;
    private final PasswordField old = field("old-password", "Mật khẩu hiện tại", "Present password");
    private final PasswordField fresh = field("new-password", "Mật khẩu mới", "New password");
    private final PasswordField again = field("new-password-again", "Nhập lại mật khẩu mới", "New password once more");

    PasswordView(OwnPassword password, CurrentOfficer current) {
        this.password = password;
        addClassName("page");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        fresh.setHelperText(Texts.t(
                "Ít nhất 14 ký tự, gồm chữ thường, chữ hoa, chữ số và ký tự khác.",
                "At least 14 characters: lower case, upper case, digits and others."));
        Button change = new Button(Texts.t("Đổi mật khẩu", "Change the password"), click -> change());
        change.setId("change-password");
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(old, fresh, again, change);
        form.addClassNames("panel", "panel-pad", "password-form");
        add(new H1(getPageTitle()));
        if (current.owesNewPassword()) {
            add(new Paragraph(Texts.t(
                    "Mật khẩu của bạn do người khác cấp. Hãy đổi mật khẩu trước khi làm việc.",
                    "Someone else made your password. Change it before you begin.")));
        }
        add(form);
    }

    private static PasswordField field(String id, String vi, String en) {
        PasswordField field = new PasswordField(Texts.t(vi, en));
        field.setId(id);
        field.setRequiredIndicatorVisible(true);
        field.setAutocomplete(Autocomplete.NEW_PASSWORD);
        field.setWidthFull();
        return field;
    }

    private void change() {
        again.setErrorMessage(Texts.t("Hai lần nhập không giống nhau.", "The two are not the same."));
        again.setInvalid(!again.getValue().equals(fresh.getValue()));
        if (!again.isInvalid() && Notifications.attempt(() -> password.change(old.getValue(), fresh.getValue()))) {
            done();
        }
    }

    /** The session ends with the password it began with, so the next step is the log-in page. */
    private void done() {
        removeAll();
        Paragraph done = new Paragraph(Texts.t(
                "✓ Đã đổi mật khẩu. Hãy đăng nhập lại bằng mật khẩu mới.",
                "✓ The password is changed. Log in again with the new one."));
        done.setId("password-changed");
        done.getElement().setAttribute("role", "status");
        Anchor logIn = new Anchor("login", Texts.t("Đăng nhập", "Log in"));
        logIn.setRouterIgnore(true);
        logIn.setId("log-in-again");
        add(new H1(getPageTitle()), done, logIn);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Đổi mật khẩu", "Change password");
    }
}
