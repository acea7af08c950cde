package vn.hoso.form;

import java.util.List;
import vn.hoso.base.UserError;

/** A form that cannot be used, where the caller expected one that can. */
public final class InvalidForm extends UserError {

    private final transient List<FormProblem> problems;

    InvalidForm(List<FormProblem> problems) {
        super(
                Kind.INVALID,
                "Biểu mẫu chưa dùng được: " + problems.getFirst().path() + ": "
                        + problems.getFirst().reason().vi(),
                "The form cannot be used: " + problems.getFirst().path() + ": "
                        + problems.getFirst().reason().en());
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong with the form, at least one. */
    public List<FormProblem> problems() {
        return problems;
    }
}
