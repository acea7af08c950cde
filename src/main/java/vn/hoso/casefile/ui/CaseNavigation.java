package vn.hoso.casefile.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.access.Role;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.NavigationEntry;

/** Where cases are found. */
@Configuration(proxyBeanMethods = false)
public class CaseNavigation {

    /** The list of cases. */
    public static final String CASES = "ho-so";

    /** The incidents that hold cases up. */
    public static final String INCIDENTS = "su-co";

    /** What the models have told the officer. */
    public static final String NOTICES = "thong-bao";

    /** Where the signatures of any file are judged. */
    public static final String SIGNATURE_CHECK = "kiem-tra-chu-ky";

    /** The heading of what administrators do. */
    public static final LocalizedText ADMINISTRATION = NavigationEntry.ADMINISTRATION;

    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.PROCESS_DESIGNER));

    /** The address of a case's page. */
    public static String page(String code) {
        return CASES + "/" + code;
    }

    @Bean
    NavigationEntry casesEntry() {
        return NavigationEntry.of("Hồ sơ", "Cases", VaadinIcon.FOLDER_OPEN, CASES, 30, READERS);
    }

    @Bean
    NavigationEntry signatureCheckEntry() {
        return NavigationEntry.of(
                "Kiểm tra chữ ký", "Check a signature", VaadinIcon.CHECK_SQUARE_O, SIGNATURE_CHECK, 70, READERS);
    }

    @Bean
    NavigationEntry incidentsEntry() {
        return NavigationEntry.in(
                ADMINISTRATION,
                "Sự cố",
                "Incidents",
                VaadinIcon.WARNING,
                INCIDENTS,
                90,
                EnumSet.of(Role.ADMINISTRATOR));
    }
}
