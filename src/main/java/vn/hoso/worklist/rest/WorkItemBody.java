package vn.hoso.worklist.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.worklist.WorkItem;

/**
 * A work item as lists show it.
 *
 * @param caseCode the case it belongs to
 * @param assignee who has taken it; null while it waits for someone
 * @param dueAt the legal due time of the case
 * @param stepDueAt the end of the step's own budget; null for a step without one
 * @param version what {@code If-Match} names, in quotes
 */
@Schema(name = "WorkItem")
public record WorkItemBody(
        String id,
        String caseCode,
        String procedure,
        String applicant,
        String step,
        String stepName,
        String unit,
        Role role,
        @Nullable String assignee,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime stepDueAt,
        boolean clockStopped,
        WorkItem.State state,
        int version) {

    public static WorkItemBody of(WorkItem item) {
        return new WorkItemBody(
                item.id(),
                item.subjectCode(),
                item.subjectTitle(),
                item.subjectParty(),
                item.stepKey(),
                item.stepName(),
                item.unitName(),
                item.role(),
                item.assigneeName(),
                ApiTime.of(item.dueAt()),
                ApiTime.orNull(item.stepDueAt()),
                item.clockStopped(),
                item.state(),
                item.version());
    }
}
