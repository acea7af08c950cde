package vn.hoso.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.annotation.Value;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.base.ui.Shortcuts;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.notification.Notices;
import vn.hoso.organization.ui.OrganizationNavigation;

/** The frame around every screen of an officer. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final NoticeBell bell;

    MainLayout(
            Navigation navigation,
            CurrentOfficer current,
            AuthenticationContext session,
            Notices notices,
            CaseSearch cases,
            @Value("${hoso.demo.enabled:false}") boolean sample) {
        setPrimarySection(Section.NAVBAR);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.t("Mở hoặc đóng danh mục", "Open or close the navigation"));
        addToNavbar(toggle, product());
        if (sample) {
            addToNavbar(banner());
        }
        Div gap = new Div();
        gap.addClassName("navbar-gap");
        bell = new NoticeBell(notices);
        addToNavbar(gap, bell, language(), person(current.require(), session));
        addToNavbar(new SessionGuard());
        addToNavbar(new CommandPalette(navigation.visible(), cases));
        addToDrawer(new Scroller(navigation.create()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bell.refresh();
    }

    private static Component product() {
        Anchor product = new Anchor("", "Hồ Sơ");
        product.addClassName("product");
        product.setAriaLabel(Texts.t("Hồ Sơ, về trang đầu", "Hồ Sơ, to the first page"));
        return product;
    }

    private static Component banner() {
        Span more = new Span(Texts.t(" – không phải hồ sơ thật", " – not real cases"));
        more.addClassName("wide-only");
        Span banner = new Span(new Span(Texts.t("Dữ liệu mẫu", "Sample data")), more);
        banner.setId("sample-banner");
        banner.addClassName("sample-banner");
        return banner;
    }

    private static Component language() {
        Button other = new Button(Language.isEnglish() ? "Tiếng Việt" : "English", click -> Language.change());
        other.setId("language");
        other.addClassName("language");
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        other.getElement().setAttribute("lang", Language.isEnglish() ? "vi" : "en");
        return other;
    }

    private static Component person(Officer me, AuthenticationContext session) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_END_ALIGNED);
        bar.addClassName("person-menu");
        Span name = new Span(me.name());
        name.addClassName("person-name");
        Span post = new Span(post(me));
        post.addClassName("person-post");
        Div words = new Div(name, post);
        words.addClassNames("person-words", "wide-only");
        MenuItem menu = bar.addItem(new Div(VaadinIcon.USER.create(), words));
        menu.setId("person");
        menu.setAriaLabel(me.name() + ", " + post(me));
        Div whole = new Div(new Span(me.name()));
        whole.addClassName("person-posts");
        me.posts()
                .forEach(each -> whole.add(
                        new Span(each.title() + " · " + Texts.t(each.role().label()) + " · " + each.unitName())));
        menu.getSubMenu().addComponent(whole);
        MenuItem password = menu.getSubMenu()
                .addItem(Texts.t("Đổi mật khẩu", "Change password"), click -> click.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.navigate(OrganizationNavigation.PASSWORD)));
        password.setId("change-own-password");
        MenuItem keys = menu.getSubMenu().addItem(Texts.t("Dùng phím tắt", "Use shortcuts"));
        keys.setId("use-shortcuts");
        keys.setCheckable(true);
        keys.addClickListener(click -> Shortcuts.turn(keys.isChecked()));
        Shortcuts.read(keys::setChecked);
        MenuItem out = menu.getSubMenu().addItem(Texts.t("Đăng xuất", "Log out"), click -> session.logout());
        out.setId("log-out");
        return bar;
    }

    private static String post(Officer me) {
        return me.posts().isEmpty()
                ? Texts.t("Không có vị trí nào", "No position")
                : Texts.t(me.posts().getFirst().role().label()) + " · "
                        + me.posts().getFirst().unitName();
    }
}
