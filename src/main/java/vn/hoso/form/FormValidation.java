package vn.hoso.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of validating what was filled in. */
public sealed interface FormValidation {

    /**
     * Everything that has to be there is there, and right.
     *
     * @param cleaned the values of the fields that are visible and filled in, by key, in the form's order: String, Long,
     *     BigDecimal, Boolean, List of String, LocalDate, LocalTime or LocalDateTime. Boxes that are not ticked are
     *     false. Nothing else that was sent is here.
     */
    record Valid(Map<String, Object> cleaned) implements FormValidation {
        public Valid {
            cleaned = Collections.unmodifiableMap(new LinkedHashMap<>(cleaned));
        }
    }

    /**
     * Something is missing or wrong.
     *
     * @param errors at least one, in the order of the form, one for each field
     */
    record Invalid(List<FieldError> errors) implements FormValidation {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }
}
