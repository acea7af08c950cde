package vn.hoso.shell.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.rest.Language;
import vn.hoso.base.LocalizedText;

/** Problems of RFC 9457 in the reader's language. */
public final class Problem {

    private static final Map<Integer, LocalizedText> TITLES = Map.ofEntries(
            Map.entry(400, new LocalizedText("Yêu cầu không đọc được", "Bad request")),
            Map.entry(401, new LocalizedText("Chưa đăng nhập", "Unauthorized")),
            Map.entry(403, new LocalizedText("Không được phép", "Forbidden")),
            Map.entry(404, new LocalizedText("Không có", "Not found")),
            Map.entry(405, new LocalizedText("Phương thức không dùng được ở đây", "Method not allowed")),
            Map.entry(406, new LocalizedText("Không có dạng trả lời này", "Not acceptable")),
            Map.entry(409, new LocalizedText("Trạng thái đã thay đổi", "Conflict")),
            Map.entry(412, new LocalizedText("Dữ liệu đã thay đổi", "Precondition failed")),
            Map.entry(413, new LocalizedText("Tệp quá lớn", "Content too large")),
            Map.entry(415, new LocalizedText("Kiểu nội dung không được nhận", "Unsupported media type")),
            Map.entry(422, new LocalizedText("Dữ liệu chưa đúng", "Unprocessable content")),
            Map.entry(500, new LocalizedText("Lỗi hệ thống", "Internal error")));

    private Problem() {}

    static ProblemDetail of(HttpStatusCode status, LocalizedText detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.in(locale));
        problem.setTitle(title(status, locale));
        return problem;
    }

    static String title(HttpStatusCode status, Locale locale) {
        LocalizedText title = TITLES.get(status.value());
        if (title != null) {
            return title.in(locale);
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        return known == null ? Integer.toString(status.value()) : known.getReasonPhrase();
    }

    static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The language that a request asks for. */
    static Locale language(HttpServletRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Answers a request that no controller has seen. */
    public static void write(
            HttpStatus status,
            LocalizedText detail,
            JsonMapper json,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(of(status, detail, language(request)), json, response);
    }

    static void write(ProblemDetail problem, JsonMapper json, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
