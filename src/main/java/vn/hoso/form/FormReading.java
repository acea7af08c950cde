package vn.hoso.form;

import java.util.List;

/** What came of reading a form: a schema that can be used as it stands, or everything that is wrong with it. */
public sealed interface FormReading {

    /** Every component, attribute and expression is supported. */
    record Accepted(FormSchema schema) implements FormReading {}

    /**
     * The form cannot be used.
     *
     * @param problems at least one, in the order of the file
     */
    record Refused(List<FormProblem> problems) implements FormReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
