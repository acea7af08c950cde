package vn.hoso.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * An element that a case has reached.
 *
 * @param instance the process it belongs to: the case's own or one that it called
 * @param definition the version of that process, whose diagram shows the element
 * @param activityId the element's id in the model
 * @param startedAt when it was reached
 * @param endedAt when it was left; null while the case stands there
 * @param cancelled whether it was taken away before it was finished
 * @param name its label in the model, and its English name; null where it has none
 * @param type the kind of element in BPMN's words: {@code userTask}, {@code callActivity}, {@code exclusiveGateway}
 */
public record PassedStep(
        ProcessInstanceId instance,
        ProcessDefinitionId definition,
        String activityId,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancelled,
        @Nullable LocalizedText name,
        String type) {}
