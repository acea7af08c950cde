package vn.hoso.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.base.LocalizedText;
import vn.hoso.shell.rest.Problem;

/** Answers machines that are not logged in, or may not, with a problem of RFC 9457. */
final class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final LocalizedText UNKNOWN = new LocalizedText(
            "Gửi mã truy cập (Authorization: Bearer …) của người được làm việc này.",
            "Send a token (Authorization: Bearer …) of a person who may do this.");

    private static final LocalizedText FORBIDDEN =
            new LocalizedText("Chức danh của bạn không được làm việc này.", "Your positions do not allow this.");

    private final JsonMapper json;
    private final boolean basic;

    /** @param basic whether a password may be sent instead of a token */
    ProblemEntryPoint(JsonMapper json, boolean basic) {
        this.json = json;
        this.basic = basic;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, basic ? "Bearer, Basic realm=\"hoso\"" : "Bearer");
        Problem.write(HttpStatus.UNAUTHORIZED, UNKNOWN, json, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        Problem.write(HttpStatus.FORBIDDEN, FORBIDDEN, json, request, response);
    }
}
