package vn.hoso.casefile.process;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hoso.engine.ModelBean;

/** The questions that gateways ask. */
@Component("choice")
@ModelBean(vi = "So sánh một dữ kiện của hồ sơ tại cổng rẽ nhánh", en = "Compares a fact of the case at a gateway")
public class Choice {

    Choice() {}

    /** Whether the fact has exactly this value. */
    public boolean is(@Nullable Object value, String expected) {
        return value != null && expected.equals(Objects.toString(value));
    }

    /** Whether the fact has any other value, or none. */
    public boolean isNot(@Nullable Object value, String expected) {
        return !is(value, expected);
    }

    /** Whether the fact is true. */
    public boolean isTrue(@Nullable Object value) {
        return Boolean.TRUE.equals(value) || "true".equals(value);
    }

    /** Whether the fact is false or missing. */
    public boolean isFalse(@Nullable Object value) {
        return !isTrue(value);
    }
}
