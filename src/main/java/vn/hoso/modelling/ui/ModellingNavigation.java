package vn.hoso.modelling.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where procedures are published. */
@Configuration(proxyBeanMethods = false)
public class ModellingNavigation {

    /** Procedures in force, and proposals. */
    public static final String PROCEDURES = "thu-tuc";

    static final String PROPOSAL = PROCEDURES + "/de-nghi";

    /** The address of a proposal's page. */
    public static String proposal(UUID id) {
        return PROPOSAL + "/" + id;
    }

    @Bean
    NavigationEntry proceduresEntry() {
        return NavigationEntry.of(
                "Thủ tục",
                "Procedures",
                VaadinIcon.SITEMAP,
                PROCEDURES,
                80,
                EnumSet.of(Role.PROCESS_DESIGNER, Role.ADMINISTRATOR));
    }
}
