package vn.hoso.engine;

import vn.hoso.base.LocalizedText;

/**
 * What the door has to say about one place of a model.
 *
 * @param file the file's name inside the folder
 * @param element the id of the element, or of the nearest one around it that has an id; empty for the file as a whole
 * @param line where in the file, from 1; 0 when the file as a whole is meant
 * @param severity whether it keeps the model out
 * @param reason what is wrong and what to do instead
 */
public record ModelProblem(String file, String element, int line, Severity severity, LocalizedText reason) {

    /** Whether a problem keeps a model out. */
    public enum Severity {
        /** The model is not deployed. */
        REFUSED,
        /** The model may be deployed; the designer should look. */
        WARNING
    }

    boolean refuses() {
        return severity == Severity.REFUSED;
    }
}
