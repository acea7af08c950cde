package vn.hoso.worklist.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.access.rest.Language;
import vn.hoso.base.LocalizedText;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkRow;

/**
 * A work item as lists show it.
 *
 * @param caseCode the case it belongs to
 * @param procedure its name in the language of the request, as is the step's
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

    /** The item in the language of the request. */
    public static WorkItemBody of(WorkRow row) {
        return of(row.item(), row.title());
    }

    /** The item in the language of the request; {@code title} names its procedure. */
    public static WorkItemBody of(WorkItem item, LocalizedText title) {
        return new WorkItemBody(
                item.id(),
                item.subjectCode(),
                Language.text(title),
                item.subjectParty(),
                item.stepKey(),
                Language.text(item.step()),
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
