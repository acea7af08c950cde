package vn.hoso.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.hoso.access.rest.Language;
import vn.hoso.base.LocalizedText;

/** Answers machines that are not logged in, or may not, with a problem of RFC 9457. */
final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final LocalizedText UNKNOWN = new LocalizedText(
            "Gửi mã truy cập (Authorization: Bearer …) của người được làm việc này.",
            "Send a token (Authorization: Bearer …) of a person who may do this.");

    private static final LocalizedText FORBIDDEN =
            new LocalizedText("Chức danh của bạn không được làm việc này.", "Your positions do not allow this.");

    private final boolean basic;

    /** @param basic whether a password may be sent instead of a token */
    ProblemEntryPoint(boolean basic) {
        this.basic = basic;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, basic ? "Bearer, Basic realm=\"hoso\"" : "Bearer");
        write(request, response, 401, new LocalizedText("Chưa đăng nhập", "Unauthorized"), UNKNOWN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        write(request, response, 403, new LocalizedText("Không được phép", "Forbidden"), FORBIDDEN);
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            LocalizedText title,
            LocalizedText detail)
            throws IOException {
        var locale = Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write("{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(title.in(locale), status, detail.in(locale)));
    }
}
