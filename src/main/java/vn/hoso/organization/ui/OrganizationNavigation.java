package vn.hoso.organization.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where people are looked after. */
@Configuration(proxyBeanMethods = false)
public class OrganizationNavigation {

    /** People, their accounts and positions. */
    public static final String PEOPLE = "nguoi-dung";

    /** Where everyone changes their own password. */
    public static final String PASSWORD = "doi-mat-khau";

    @Bean
    NavigationEntry peopleEntry() {
        return NavigationEntry.in(
                NavigationEntry.ADMINISTRATION,
                "Người dùng",
                "Users",
                VaadinIcon.USERS,
                PEOPLE,
                95,
                EnumSet.of(Role.ADMINISTRATOR));
    }
}
