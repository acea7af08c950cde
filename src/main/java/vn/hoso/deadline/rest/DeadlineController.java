package vn.hoso.deadline.rest;

import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.UnitCalendars;

/** Previews deadlines for anyone who is logged in: it reveals no case, only the rules. */
@RestController
@RequestMapping("/api/v1/deadlines")
@PermitAll
class DeadlineController {

    private final UnitCalendars calendars;

    DeadlineController(UnitCalendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping("/preview")
    PreviewResponse preview(
            @RequestBody PreviewRequest sent,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        var request = RequestReader.request(sent);
        var calendar = RequestReader.calendar(sent.calendar(), calendars::ofCurrentUser);
        return PreviewResponse.of(new DeadlineCalculator(calendar).compute(request), Language.of(language));
    }

    @ExceptionHandler
    ProblemDetail refuse(IllegalArgumentException e) {
        return problem(e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refuse(HttpMessageNotReadableException e) {
        return problem(
                e.getCause() instanceof JacksonException cause
                                && !cause.getPath().isEmpty()
                        ? field(cause) + " has the wrong type"
                        : "The body is missing or is not a JSON object");
    }

    private static String field(JacksonException e) {
        return e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail problem(@Nullable String detail) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("The deadline cannot be computed");
        return problem;
    }
}
