package vn.hoso.worklist.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.worklist.WorkItemQuery.Filter;

/** What stands in the filter of deadlines. */
enum DueFilter {
    ALL("Mọi thời hạn", "Any deadline"),
    OVERDUE("Quá hạn", "Overdue"),
    DUE_SOON("Sắp đến hạn", "Due soon"),
    IN_TERM("Còn hạn", "On time"),
    PAUSED("Tạm dừng", "Paused");

    private final LocalizedText label;

    DueFilter(String vi, String en) {
        this.label = new LocalizedText(vi, en);
    }

    String label() {
        return Texts.t(label);
    }

    Filter with(@Nullable String text, @Nullable String title, Instant now) {
        return switch (this) {
            case ALL -> new Filter(text, title, null, null, false);
            case OVERDUE -> new Filter(text, title, null, now, false);
            case DUE_SOON -> new Filter(text, title, now, DeadlineBadges.soonUntil(now), false);
            case IN_TERM -> new Filter(text, title, DeadlineBadges.soonUntil(now), null, false);
            case PAUSED -> new Filter(text, title, null, null, true);
        };
    }
}
