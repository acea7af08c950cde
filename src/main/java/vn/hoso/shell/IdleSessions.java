package vn.hoso.shell;

import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody has used for as long as the container lets it live. The container counts the heartbeats
 * that an open page sends by itself; a person who has left their desk does not.
 */
final class IdleSessions extends OncePerRequestFilter {

    private static final String LAST_USE = IdleSessions.class.getName();

    private static final List<String> UNATTENDED = List.of(
            ApplicationConstants.REQUEST_TYPE_PARAMETER + "=" + ApplicationConstants.REQUEST_TYPE_HEARTBEAT,
            ApplicationConstants.REQUEST_TYPE_PARAMETER + "=" + ApplicationConstants.REQUEST_TYPE_PUSH);

    private final LongSupplier nanoseconds;

    /** @param nanoseconds time that only ever goes on, unlike a clock that is set */
    IdleSessions(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            long now = nanoseconds.getAsLong();
            if (session.getAttribute(LAST_USE) instanceof Long last && isOver(session, now - last)) {
                session.invalidate();
            } else if (session.getAttribute(LAST_USE) == null || !isUnattended(request)) {
                session.setAttribute(LAST_USE, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isOver(HttpSession session, long idle) {
        return idle > TimeUnit.SECONDS.toNanos(session.getMaxInactiveInterval());
    }

    private static boolean isUnattended(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && Arrays.stream(query.split("&")).anyMatch(UNATTENDED::contains);
    }
}
