package vn.hoso.shell.rest;

import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import vn.hoso.base.LocalizedText;

/** Problems of RFC 9457 in the reader's language. */
final class Problem {

    private static final Map<Integer, LocalizedText> TITLES = Map.of(
            400, new LocalizedText("Yêu cầu không đọc được", "Bad request"),
            401, new LocalizedText("Chưa đăng nhập", "Unauthorized"),
            403, new LocalizedText("Không được phép", "Forbidden"),
            404, new LocalizedText("Không có", "Not found"),
            405, new LocalizedText("Phương thức không dùng được ở đây", "Method not allowed"),
            409, new LocalizedText("Trạng thái đã thay đổi", "Conflict"),
            412, new LocalizedText("Dữ liệu đã thay đổi", "Precondition failed"),
            413, new LocalizedText("Tệp quá lớn", "Content too large"),
            422, new LocalizedText("Dữ liệu chưa đúng", "Unprocessable content"),
            500, new LocalizedText("Lỗi hệ thống", "Internal error"));

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
}
