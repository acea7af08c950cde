package vn.hoso.worklist.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where the worklist and its items are found. */
@Configuration(proxyBeanMethods = false)
public class WorklistNavigation {

    /** The worklist. */
    public static final String WORKLIST = "viec";

    /** Those who work on cases. */
    private static final Set<Role> WORKERS = EnumSet.of(
            Role.DESK_OFFICER, Role.CASE_OFFICER, Role.HEAD_OF_OFFICE, Role.LEADER, Role.RECORDS_CLERK, Role.CASHIER);

    /** The address of the page on which an item is done. */
    public static String item(String id) {
        return WORKLIST + "/" + id;
    }

    @Bean
    NavigationEntry worklistEntry() {
        return NavigationEntry.of("Việc của tôi", "My work", VaadinIcon.TASKS, WORKLIST, 10, WORKERS);
    }
}
