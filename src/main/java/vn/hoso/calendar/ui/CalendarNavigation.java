package vn.hoso.calendar.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.NavigationEntry;

/** Where working calendars are kept. */
@Configuration(proxyBeanMethods = false)
public class CalendarNavigation {

    /** The days off of each year. */
    public static final String CALENDARS = "lich-lam-viec";

    @Bean
    NavigationEntry calendarsEntry() {
        return NavigationEntry.in(
                new LocalizedText("Quản trị", "Administration"),
                "Lịch làm việc",
                "Working calendar",
                VaadinIcon.CALENDAR,
                CALENDARS,
                91,
                EnumSet.of(Role.ADMINISTRATOR));
    }
}
