package vn.hoso.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.csrf.CsrfToken;
import vn.hoso.base.ui.Texts;
import vn.hoso.shell.LoginCard;

/** The log-in page; in the sample province it also shows a card for each role. */
@Route(value = "login", autoLayout = false)
@PageTitle("Đăng nhập · Hồ Sơ")
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm();

    LoginView(ObjectProvider<LoginCard.Deck> deck, ObjectProvider<ClientRegistrationRepository> providers) {
        addClassName("login-page");
        Div panel = new Div();
        panel.addClassName("login-panel");
        H1 product = new H1("Hồ Sơ");
        Paragraph purpose = new Paragraph(Texts.t(
                "Giải quyết thủ tục hành chính tỉnh Gia Lai", "Public administration cases of Gia Lai province"));
        panel.add(new Header(product, purpose));
        if (SessionGuard.hasEnded()) {
            panel.add(ended());
        }
        panel.add(form, language());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        services(providers).forEach(service -> panel.add(link(service)));
        add(panel);
        deck.ifAvailable(available -> add(cards(available)));
    }

    private static Paragraph ended() {
        Paragraph ended = new Paragraph(Texts.t(
                "Phiên làm việc đã kết thúc vì không có thao tác. Đăng nhập lại để trở về trang đang làm;"
                        + " nội dung đã nhập được lưu nháp.",
                "Your session has ended because nothing was done. Log in again to come back to your page;"
                        + " what you typed is kept as a draft."));
        ended.setId("session-ended");
        ended.addClassName("login-ended");
        ended.getElement().setAttribute("role", "status");
        return ended;
    }

    /** The log-in services that are configured. */
    private static List<ClientRegistration> services(ObjectProvider<ClientRegistrationRepository> providers) {
        List<ClientRegistration> services = new ArrayList<>();
        if (providers.getIfAvailable() instanceof Iterable<?> all) {
            all.forEach(each -> services.add((ClientRegistration) each));
        }
        return services;
    }

    private static Anchor link(ClientRegistration service) {
        Anchor link = new Anchor(
                "oauth2/authorization/" + service.getRegistrationId(),
                Texts.t("Đăng nhập bằng ", "Log in with ") + service.getClientName());
        link.setRouterIgnore(true);
        link.setId("log-in-" + service.getRegistrationId());
        link.addClassName("login-service");
        return link;
    }

    private static Button language() {
        Button other = new Button(Language.isEnglish() ? "Tiếng Việt" : "English", click -> Language.change());
        other.setId("language");
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.getElement().setAttribute("lang", Language.isEnglish() ? "vi" : "en");
        return other;
    }

    private static Section cards(LoginCard.Deck deck) {
        Section section = new Section();
        section.addClassName("login-cards");
        section.add(
                new H2(Texts.t("Dữ liệu mẫu – chọn một vai để vào ngay", "Sample data – choose a role and go")),
                new Paragraph(Texts.t(
                        "Tỉnh mẫu, không phải hồ sơ thật. Bấm vào một thẻ để đăng nhập là người đó.",
                        "A sample province, no real cases. Press a card to log in as that person.")));
        Div grid = new Div();
        grid.addClassName("login-grid");
        deck.cards().forEach(card -> grid.getElement().appendChild(card(card)));
        section.add(grid);
        return section;
    }

    /** A card is a plain form that posts the published log-in, so it works as the log-in itself does. */
    private static Element card(LoginCard card) {
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "login");
        form.appendChild(hidden("username", card.username()), hidden("password", card.password()));
        Object token = VaadinServletRequest.getCurrent().getAttribute(CsrfToken.class.getName());
        if (token instanceof CsrfToken csrf) {
            form.appendChild(hidden(csrf.getParameterName(), csrf.getToken()));
        }
        Element button = new Element("button");
        button.setAttribute("type", "submit");
        button.setAttribute("class", "login-card");
        button.setAttribute("id", "card-" + card.username());
        button.appendChild(
                line("login-role", Texts.t(card.role())),
                line("login-name", card.name()),
                line("login-place", Texts.t(card.place())));
        form.appendChild(button);
        return form;
    }

    private static Element hidden(String name, String value) {
        Element input = new Element("input");
        input.setAttribute("type", "hidden");
        input.setAttribute("name", name);
        input.setAttribute("value", value);
        return input;
    }

    private static Element line(String style, String text) {
        Span line = new Span(text);
        line.addClassName(style);
        return line.getElement();
    }

    private static LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle(Texts.t("Đăng nhập", "Log in"));
        form.setUsername(Texts.t("Tên đăng nhập", "Username"));
        form.setPassword(Texts.t("Mật khẩu", "Password"));
        form.setSubmit(Texts.t("Đăng nhập", "Log in"));
        texts.setForm(form);
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(Texts.t("Chưa đăng nhập được", "Not logged in"));
        error.setMessage(Texts.t(
                "Kiểm tra lại tên đăng nhập và mật khẩu. Sau 5 lần sai, tài khoản bị khóa;"
                        + " khi đó hãy liên hệ quản trị hệ thống.",
                "Check the username and the password. After 5 wrong ones the account is locked;"
                        + " then ask the administrator of the system."));
        error.setUsername(Texts.t("Nhập tên đăng nhập.", "Enter the username."));
        error.setPassword(Texts.t("Nhập mật khẩu.", "Enter the password."));
        texts.setErrorMessage(error);
        return texts;
    }

    private static LoginI18n refusedByService() {
        LoginI18n texts = texts();
        texts.getErrorMessage()
                .setMessage(Texts.t(
                        "Dịch vụ đăng nhập nhận ra bạn, nhưng ở đây không có tài khoản đang mở mang tên đó."
                                + " Hãy liên hệ quản trị hệ thống.",
                        "The log-in service knows you, but no open account here has that name."
                                + " Ask the administrator of the system."));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (event.getLocation().getQueryParameters().getParameters().containsKey("error")) {
            form.setError(true);
            if (event.getLocation().getQueryParameters().getParameters().containsKey("service")) {
                form.setI18n(refusedByService());
            }
        }
    }
}
