package vn.hoso.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * The language of the interface: Vietnamese, whatever the browser asks for, until a person chooses English. The choice is
 * kept in the session, and in a cookie for the next one.
 */
@Component
class Language implements VaadinServiceInitListener {

    static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final String COOKIE = "hoso-language";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(session -> session.getSession().setLocale(chosen(session.getRequest())));
        event.getSource().addUIInitListener(ui -> ui.getUI()
                .setLocale(ui.getUI().getSession().getLocale()));
        // Screen readers and the browser's own translator go by it.
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .getElementsByTag("html")
                .attr("lang", chosen(page.getVaadinRequest()).getLanguage()));
    }

    private static Locale chosen(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        boolean english = cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals("en"));
        return english ? Locale.ENGLISH : VIETNAMESE;
    }

    static boolean isEnglish() {
        return UI.getCurrent().getLocale().getLanguage().equals("en");
    }

    /** Shows everything in the other language from now on. */
    static void change() {
        Locale next = isEnglish() ? VIETNAMESE : Locale.ENGLISH;
        UI ui = UI.getCurrent();
        ui.getSession().setLocale(next);
        Cookie cookie = new Cookie(COOKIE, next.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinServletResponse.getCurrent().addCookie(cookie);
        ui.getPage().reload();
    }
}
