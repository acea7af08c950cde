package vn.hoso.shell.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ProblemDetail;
import vn.hoso.base.UserError;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelRefused;

/**
 * Adds to a problem what a designer needs: every finding with file, element and line. The desktop modelling tool reads
 * {@code type} and {@code message} as the engine's own interface gives them, so its routes carry these two as well; a
 * bare word is a valid relative reference for {@code type} (RFC 9457 §3.1.1).
 */
final class ModelProblems {

    /** One finding in the reader's language. */
    record Finding(String file, String element, int line, String severity, String reason) {}

    private ModelProblems() {}

    static void describe(UserError error, ProblemDetail problem, HttpServletRequest request, Locale locale) {
        if (error instanceof ModelRefused refused) {
            List<Finding> findings = refused.problems().stream()
                    .map(found -> finding(found, locale))
                    .toList();
            problem.setProperty("problems", findings);
        }
        if (Machines.isModelers(Machines.path(request))) {
            problem.setType(URI.create(error.getClass().getSimpleName()));
            problem.setProperty("message", error.text().in(locale));
        }
    }

    private static Finding finding(ModelProblem found, Locale locale) {
        return new Finding(
                found.file(),
                found.element(),
                found.line(),
                found.severity().name(),
                found.reason().in(locale));
    }
}
