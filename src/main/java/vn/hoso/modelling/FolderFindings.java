package vn.hoso.modelling;

import java.util.ArrayList;
import java.util.List;
import vn.hoso.base.LocalizedText;
import vn.hoso.engine.ModelProblem;
import vn.hoso.engine.ModelProblem.Severity;

/** Collects what is wrong with a folder. */
final class FolderFindings {

    private final List<ModelProblem> problems = new ArrayList<>();

    void refuse(String file, String element, String vi, String en) {
        refuse(file, element, 0, vi, en);
    }

    void refuse(String file, String element, int line, String vi, String en) {
        problems.add(new ModelProblem(file, element, line, Severity.REFUSED, new LocalizedText(vi, en)));
    }

    void warn(String file, String element, String vi, String en) {
        problems.add(new ModelProblem(file, element, 0, Severity.WARNING, new LocalizedText(vi, en)));
    }

    List<ModelProblem> all() {
        return List.copyOf(problems);
    }
}
