package vn.hoso.document.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where the state of the store is found. */
@Configuration(proxyBeanMethods = false)
class StoreNavigation {

    static final String STORE = "kho-tai-lieu";

    @Bean
    NavigationEntry storeEntry() {
        return NavigationEntry.in(
                NavigationEntry.ADMINISTRATION,
                "Kho tài liệu",
                "Document store",
                VaadinIcon.ARCHIVE,
                STORE,
                92,
                EnumSet.of(Role.ADMINISTRATOR));
    }
}
