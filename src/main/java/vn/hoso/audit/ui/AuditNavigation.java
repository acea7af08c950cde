package vn.hoso.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.ui.NavigationEntry;

/** Where the audit log is searched. */
@Configuration(proxyBeanMethods = false)
public class AuditNavigation {

    /** The search. */
    public static final String AUDIT = "nhat-ky";

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.in(
                NavigationEntry.ADMINISTRATION,
                "Nhật ký kiểm tra",
                "Audit log",
                VaadinIcon.CLIPBOARD_TEXT,
                AUDIT,
                93,
                EnumSet.of(Role.ADMINISTRATOR));
    }
}
