package vn.hoso.engine;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.base.LocalizedText;

/** Collects the problems of one file. */
final class Findings {

    private static final int MAX = 500;

    private final String file;
    private final List<ModelProblem> problems = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void refuse(Xml at, String vi, String en) {
        add(at.nearestId(), at.line, ModelProblem.Severity.REFUSED, new LocalizedText(vi, en));
    }

    void warn(Xml at, String vi, String en) {
        add(at.nearestId(), at.line, ModelProblem.Severity.WARNING, new LocalizedText(vi, en));
    }

    void refuse(int line, LocalizedText reason) {
        add("", line, ModelProblem.Severity.REFUSED, reason);
    }

    private void add(String element, int line, ModelProblem.Severity severity, LocalizedText reason) {
        if (problems.size() < MAX) {
            problems.add(new ModelProblem(file, element, line, severity, reason));
        }
    }

    List<ModelProblem> all() {
        return problems;
    }
}
