package vn.hoso.engine;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;

/** A model was not deployed. Nothing of its folder was. */
public final class ModelRefused extends UserError {

    private final transient List<ModelProblem> problems;

    /** A folder that is kept out; at least one of the problems refuses. */
    public ModelRefused(String folder, List<ModelProblem> problems) {
        super(
                Kind.INVALID,
                new LocalizedText(
                        "Không triển khai được “" + folder + "”: " + list(problems, true),
                        "“" + folder + "” was not deployed: " + list(problems, false)));
        this.problems = List.copyOf(problems);
    }

    /** All problems found, those that refuse and the warnings. */
    public List<ModelProblem> problems() {
        return problems;
    }

    private static String list(List<ModelProblem> problems, boolean vietnamese) {
        return problems.stream()
                .filter(ModelProblem::refuses)
                .map(problem -> problem.file() + " [" + problem.element() + ":" + problem.line() + "] "
                        + (vietnamese ? problem.reason().vi() : problem.reason().en()))
                .collect(Collectors.joining("; "));
    }
}
