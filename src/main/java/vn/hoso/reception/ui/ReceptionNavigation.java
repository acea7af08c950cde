package vn.hoso.reception.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where the counter is. */
@Configuration(proxyBeanMethods = false)
public class ReceptionNavigation {

    /** The route of the reception screen. */
    public static final String ROUTE = "tiep-nhan";

    @Bean
    NavigationEntry receptionEntry() {
        return NavigationEntry.of(
                "Tiếp nhận hồ sơ", "Reception", VaadinIcon.PLUS_CIRCLE, ROUTE, 20, List.of(Role.DESK_OFFICER));
    }
}
