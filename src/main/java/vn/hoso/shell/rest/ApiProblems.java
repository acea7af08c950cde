package vn.hoso.shell.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.casefile.FormRefused;
import vn.hoso.engine.ModelRefused;
import vn.hoso.reception.ReceptionRefused;

/**
 * Answers everything that goes wrong on a machine's route with a problem of RFC 9457 in the caller's language: never a
 * page, never a stack trace. What goes wrong elsewhere is left to the pages.
 */
@RestControllerAdvice
class ApiProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    /** What is wrong with which field. */
    record FieldFault(String key, String text) {}

    @ExceptionHandler
    ResponseEntity<Object> refused(UserError error, HttpServletRequest request) {
        requireMachine(request, error);
        Locale locale = Problem.language(request);
        ProblemDetail problem = Problem.of(status(error, request), error.text(), locale);
        List<FieldFault> faults =
                switch (error) {
                    case FormRefused form ->
                        form.errors().stream()
                                .map(one -> new FieldFault(one.key(), one.text().in(locale)))
                                .toList();
                    case ReceptionRefused reception ->
                        reception.faults().stream()
                                .map(one -> new FieldFault(one.key(), one.text().in(locale)))
                                .toList();
                    default -> List.of();
                };
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        ModelProblems.describe(error, problem, request, locale);
        return Problem.answer(problem);
    }

    private static HttpStatusCode status(UserError error, HttpServletRequest request) {
        if (error instanceof RequestRefused refused) {
            return HttpStatusCode.valueOf(refused.status());
        }
        if (error instanceof ModelRefused && Machines.isModelers(Machines.path(request))) {
            return HttpStatus.BAD_REQUEST;
        }
        return switch (error.kind()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    @ExceptionHandler
    ResponseEntity<Object> forbidden(AccessDeniedException error, HttpServletRequest request) {
        requireMachine(request, error);
        return answer(
                HttpStatus.FORBIDDEN,
                new LocalizedText("Chức danh của bạn không được làm việc này.", "Your positions do not allow this."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(NoSuchElementException error, HttpServletRequest request) {
        requireMachine(request, error);
        LOG.debug("Not found", error);
        return answer(
                HttpStatus.NOT_FOUND, new LocalizedText("Không có dữ liệu này.", "There is no such thing."), request);
    }

    /** Two who changed the same thing at once: one of them is told to try again. */
    @ExceptionHandler
    ResponseEntity<Object> tooLate(ConcurrencyFailureException error, HttpServletRequest request) {
        requireMachine(request, error);
        LOG.debug("Lost against another request", error);
        return answer(
                HttpStatus.CONFLICT,
                new LocalizedText(
                        "Người khác vừa thay đổi cùng dữ liệu. Hãy đọc lại và gửi lại.",
                        "Someone else has just changed the same thing. Read it again and send again."),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> failed(Exception error, HttpServletRequest request) throws Exception {
        if (!Machines.own(request)) {
            throw error;
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("Incident {} at {} {}", incident, request.getMethod(), Machines.path(request), error);
        ProblemDetail problem = Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                new LocalizedText(
                        "Hệ thống gặp lỗi; không có gì thay đổi. Báo quản trị mã sự cố " + incident + ".",
                        "Something failed; nothing was changed. Tell the administrator the incident " + incident + "."),
                Problem.language(request));
        problem.setProperty("incident", incident);
        return Problem.answer(problem);
    }

    /** Everything that Spring MVC refuses by itself: unreadable bodies, unknown routes, wrong methods, large files. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception error, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest web) {
        HttpServletRequest request = ((ServletWebRequest) web).getRequest();
        requireMachine(request, error);
        HttpHeaders kept = new HttpHeaders(headers);
        kept.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status.is5xxServerError()) {
            LOG.error("At {} {}", request.getMethod(), Machines.path(request), error);
        }
        Locale locale = Problem.language(request);
        return new ResponseEntity<>(Problem.of(status, MvcProblems.text(error, status), locale), kept, status);
    }

    private static ResponseEntity<Object> answer(HttpStatus status, LocalizedText detail, HttpServletRequest request) {
        return Problem.answer(Problem.of(status, detail, Problem.language(request)));
    }

    /** An exception that is thrown again from here goes on to the next resolver as if it had not been seen. */
    private static void requireMachine(HttpServletRequest request, Exception error) {
        if (!Machines.own(request)) {
            throw sneaky(error);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> RuntimeException sneaky(Exception error) throws E {
        throw (E) error;
    }
}
