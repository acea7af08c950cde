package vn.hoso.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as its field has it, or the lack of one. */
sealed interface TypedValue {

    /** Nothing was filled in. */
    record Absent() implements TypedValue {}

    /** @param value of the Java type that the field's values have */
    record Present(Object value) implements TypedValue {}

    /** Something was sent that cannot be a value of the field. */
    record Wrong() implements TypedValue {}

    static TypedValue of(FormField field, @Nullable Object raw) {
        if (raw == null || (raw instanceof String text && text.isEmpty())) {
            return new Absent();
        }
        Object value = Typing.value(field, raw);
        if (value == null) {
            return new Wrong();
        }
        return value instanceof List<?> list && list.isEmpty() ? new Absent() : new Present(value);
    }
}
