package vn.hoso.worklist;

import java.util.Map;
import java.util.Optional;

/**
 * To whom a step goes first, by the extension property {@code assignee} of its model: the fact that names a person, or
 * {@code starter}, whoever's action brought the step. Whoever completes it is named from then on, so that a step that
 * comes back goes to the one who did it.
 */
public final class StepAssignee {

    /** The extension property of a user task. */
    public static final String PROPERTY = "assignee";

    /** Its value where the step goes to whoever's action brought it. */
    public static final String STARTER = "starter";

    private StepAssignee() {}

    /** The fact that names a person; empty for a step that waits for anyone of its group. */
    public static Optional<String> fact(String stepKey, Map<String, String> properties) {
        return Optional.ofNullable(properties.get(PROPERTY))
                .map(named -> named.equals(STARTER) ? STARTER + "_" + stepKey : named);
    }

    static boolean isStarter(Map<String, String> properties) {
        return STARTER.equals(properties.get(PROPERTY));
    }
}
