package vn.hoso.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import vn.hoso.base.LocalizedText;

/** What the engine says of a model that the guard admits and that it cannot read all the same, with the place of each. */
final class UnreadModel {

    private UnreadModel() {}

    static ModelRefused refused(String folder, ParseException unread) {
        List<ModelProblem> all = unread.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream().map(error -> problem(report.getResourceName(), error)))
                .toList();
        List<ModelProblem> placed =
                all.stream().filter(problem -> !problem.element().isEmpty()).toList();
        // A fault that has no element is the same one again, in the words of the XML schema.
        return new ModelRefused(folder, placed.isEmpty() ? all : placed);
    }

    private static ModelProblem problem(String file, Problem error) {
        String element = Stream.concat(Stream.ofNullable(error.getMainElementId()), error.getElementIds().stream())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new ModelProblem(
                file,
                element,
                error.getLine(),
                ModelProblem.Severity.REFUSED,
                new LocalizedText(
                        "Máy quy trình không đọc được: " + error.getMessage(),
                        "The engine cannot read it: " + error.getMessage()));
    }
}
