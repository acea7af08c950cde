package vn.hoso.casefile;

import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.UserError;
import vn.hoso.form.FieldError;

/** A form that is not filled in as it must be, or whose answers do not go with what else is known; names every field. */
public class FormRefused extends UserError {

    private final List<FieldError> errors;

    /** @param errors in the order of the form */
    public FormRefused(List<FieldError> errors) {
        super(
                Kind.INVALID,
                new LocalizedText(
                        errors.stream().map(error -> error.text().vi()).collect(Collectors.joining(" ")),
                        errors.stream().map(error -> error.text().en()).collect(Collectors.joining(" "))));
        this.errors = List.copyOf(errors);
    }

    /** What is wrong with which field, in the order of the form. */
    public List<FieldError> errors() {
        return errors;
    }
}
