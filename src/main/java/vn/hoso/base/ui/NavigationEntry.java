package vn.hoso.base.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A line of the navigation. A feature makes one a bean, and the layout shows it to those who hold one of its roles. It
 * only saves a search: the view behind it has its own security annotation.
 */
public interface NavigationEntry {

    /** The heading of what administrators do. */
    LocalizedText ADMINISTRATION = new LocalizedText("Quản trị", "Administration");

    /** What the line says. */
    LocalizedText label();

    VaadinIcon icon();

    /** The route without a leading slash. */
    String path();

    /** Names of the roles that see it; empty for everyone who is logged in. */
    Set<String> roles();

    /** Entries stand in ascending order; the first one that a person sees is where they arrive. */
    int order();

    /** The heading under which it stands; null for the main part. */
    default @Nullable LocalizedText section() {
        return null;
    }

    /** An entry of the main part. */
    static NavigationEntry of(
            String vi, String en, VaadinIcon icon, String path, int order, Collection<? extends Enum<?>> roles) {
        return new Simple(new LocalizedText(vi, en), icon, path, names(roles), order, null);
    }

    /** An entry under a heading. */
    static NavigationEntry in(
            LocalizedText section,
            String vi,
            String en,
            VaadinIcon icon,
            String path,
            int order,
            Collection<? extends Enum<?>> roles) {
        return new Simple(new LocalizedText(vi, en), icon, path, names(roles), order, section);
    }

    private static Set<String> names(Collection<? extends Enum<?>> roles) {
        return roles.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    /** An entry with fixed values. */
    record Simple(
            LocalizedText label,
            VaadinIcon icon,
            String path,
            Set<String> roles,
            int order,
            @Nullable LocalizedText section)
            implements NavigationEntry {}
}
