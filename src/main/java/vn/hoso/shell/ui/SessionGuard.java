package vn.hoso.shell.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import vn.hoso.base.ui.Texts;

/**
 * Warns of the end of an idle session with a countdown, and brings the page to the log-in when it has ended, which leads
 * back to it.
 */
@JavaScript("context://js/session.js")
final class SessionGuard extends Div {

    /** The page leaves it for the log-in page when the session has ended. */
    private static final String ENDED = "hoso-ended";

    SessionGuard() {
        setId("session-guard");
        int seconds = VaadinSession.getCurrent().getSession().getMaxInactiveInterval();
        data("seconds", Integer.toString(seconds));
        data("title", Texts.t("Phiên làm việc sắp kết thúc", "Your session is about to end"));
        data(
                "text",
                Texts.t(
                        "Bạn không thao tác đã lâu. Để bảo vệ hồ sơ, phiên sẽ tự kết thúc; nội dung đã nhập được lưu nháp.",
                        "You have not done anything for a while. To protect the cases the session will end by itself;"
                                + " what you typed is kept as a draft."));
        data("stay", Texts.t("Tiếp tục làm việc", "Go on working"));
    }

    private void data(String name, String value) {
        getElement().setAttribute("data-" + name, value);
    }

    /** Being asked is enough: a request of a person keeps the session alive. */
    @ClientCallable
    void stay() {
        // Nothing more to do.
    }

    /** Whether the browser comes from a session that has ended; asked once. */
    static boolean hasEnded() {
        Cookie[] cookies = VaadinRequest.getCurrent().getCookies();
        boolean ended = cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(ENDED));
        if (ended) {
            Cookie gone = new Cookie(ENDED, "");
            gone.setPath("/");
            gone.setMaxAge(0);
            VaadinServletResponse.getCurrent().addCookie(gone);
        }
        return ended;
    }
}
