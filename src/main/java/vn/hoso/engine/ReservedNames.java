package vn.hoso.engine;

import java.util.Set;

/**
 * Variables that only the application or the engine itself gives a value. A model that could set one would act on another
 * case than its own, or count its loops wrongly.
 */
final class ReservedNames {

    private static final Set<String> NAMES = Set.of(
            CaseReference.VARIABLE,
            "execution",
            "task",
            "loopCounter",
            "nrOfInstances",
            "nrOfActiveInstances",
            "nrOfCompletedInstances");

    /** Attributes whose value is the name of a variable that gets written. */
    static final Set<String> WRITING = Set.of(
            "resultVariable",
            "elementVariable",
            "errorCodeVariable",
            "errorMessageVariable",
            "escalationCodeVariable",
            "target");

    /** Elements whose name is that of a variable that gets written. */
    static final Set<String> PARAMETERS = Set.of("inputParameter", "outputParameter");

    private ReservedNames() {}

    static boolean isReserved(String name) {
        return NAMES.contains(name);
    }
}
