package vn.hoso.supervision.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where the board is. */
@Configuration(proxyBeanMethods = false)
public class SupervisionNavigation {

    /** The board's address, without a leading slash. */
    public static final String BOARD = "giam-sat";

    @Bean
    NavigationEntry boardEntry() {
        return NavigationEntry.of(
                "Giám sát thời hạn", "Deadline board", VaadinIcon.DASHBOARD, BOARD, 50, List.of(Role.SUPERVISOR));
    }
}
