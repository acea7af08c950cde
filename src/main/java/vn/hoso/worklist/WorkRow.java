package vn.hoso.worklist;

import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A work item as a list shows it: with what its subject is and how that stands at this moment.
 *
 * @param title what the subject is, the procedure's name
 * @param status how the subject stands; empty where nobody tells
 */
public record WorkRow(WorkItem item, LocalizedText title, LocalizedText status) {

    private static final LocalizedText NONE = new LocalizedText("", "");

    static WorkRow of(WorkItem item, WorkSubjects.@Nullable Face face) {
        return face == null
                ? new WorkRow(item, new LocalizedText(item.subjectTitle(), item.subjectTitle()), NONE)
                : new WorkRow(item, face.title(), face.status());
    }
}
