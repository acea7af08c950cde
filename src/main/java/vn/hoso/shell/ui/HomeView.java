package vn.hoso.shell.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.hoso.base.ui.NavigationEntry;
import vn.hoso.base.ui.Texts;

/** Where an officer arrives: it leads on to the first screen of their navigation. */
@Route("")
@PageTitle("Hồ Sơ")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver {

    private final transient Navigation navigation;

    HomeView(Navigation navigation) {
        this.navigation = navigation;
        addClassName("page");
        add(new Paragraph(Texts.t(
                "Bạn chưa được giao vị trí nào. Hãy liên hệ quản trị hệ thống.",
                "You hold no position yet. Ask the administrator of the system.")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        navigation.visible().stream().findFirst().map(NavigationEntry::path).ifPresent(event::forwardTo);
    }
}
