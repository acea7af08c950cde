package vn.hoso.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.NavigationEntry;
import vn.hoso.base.ui.Texts;

/** The lines that features have put into the navigation, for the person who is logged in. */
@org.springframework.stereotype.Component
class Navigation {

    private final ObjectProvider<NavigationEntry> entries;
    private final CurrentOfficer current;

    Navigation(ObjectProvider<NavigationEntry> entries, CurrentOfficer current) {
        this.entries = entries;
        this.current = current;
    }

    /** Those that the person may see, in order. */
    List<NavigationEntry> visible() {
        Officer me = current.require();
        return entries.stream()
                .filter(entry -> entry.roles().isEmpty()
                        || me.roles().stream().anyMatch(role -> entry.roles().contains(role.name())))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    Component create() {
        Map<@Nullable LocalizedText, SideNav> sections = new LinkedHashMap<>();
        for (NavigationEntry entry : visible()) {
            sections.computeIfAbsent(entry.section(), Navigation::section).addItem(item(entry));
        }
        Div all = new Div();
        all.addClassName("navigation");
        sections.values().forEach(all::add);
        return all;
    }

    private static SideNav section(@Nullable LocalizedText title) {
        SideNav navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", Texts.t("Điều hướng", "Navigation"));
        if (title != null) {
            navigation.setLabel(Texts.t(title));
        }
        return navigation;
    }

    private static SideNavItem item(NavigationEntry entry) {
        SideNavItem item = new SideNavItem(
                Texts.t(entry.label()), entry.path(), entry.icon().create());
        item.setMatchNested(true);
        item.setId("nav-" + entry.path().replace('/', '-'));
        return item;
    }
}
