package vn.hoso.form;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Something that is true or not for what has been filled in so far: always, never, or as a FEEL expression over the
 * fields of the same form says.
 */
public final class Condition {

    /** Holds whatever has been filled in. */
    public static final Condition ALWAYS = new Condition("true", Set.of(), data -> true);

    /** Never holds. */
    public static final Condition NEVER = new Condition("false", Set.of(), data -> false);

    private final String feel;
    private final Set<String> fields;
    private final Predicate<Map<String, Object>> test;

    Condition(String feel, Set<String> fields, Predicate<Map<String, Object>> test) {
        this.feel = feel;
        this.fields = Set.copyOf(fields);
        this.test = test;
    }

    /** The expression, without the leading {@code =}. */
    public String feel() {
        return feel;
    }

    /** The keys of the fields that the expression reads. */
    public Set<String> fields() {
        return fields;
    }

    /**
     * Whether it holds.
     *
     * @param data typed values by key; a key that is missing is null to the expression. What cannot be evaluated with
     *     these values does not hold.
     */
    boolean holds(Map<String, Object> data) {
        return test.test(data);
    }

    @Override
    public String toString() {
        return "=" + feel;
    }
}
