package vn.hoso.worklist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.worklist.WorkItemQuery.ClockState;
import vn.hoso.worklist.WorkItemQuery.Filter;

/** How work stands towards its legal deadline; every open item stands in exactly one way besides {@link #ALL}. */
public enum Standing {
    ALL("Tất cả", "All"),
    OVERDUE("Quá hạn", "Overdue"),
    DUE_SOON("Sắp đến hạn", "Due soon"),
    IN_TERM("Còn hạn", "On time"),
    PAUSED("Tạm dừng", "Paused"),
    /** The result is decided; what is left to do, handing it out, is never late. */
    SETTLED("Đã có kết quả", "Decided");

    private final LocalizedText label;

    Standing(String vi, String en) {
        this.label = new LocalizedText(vi, en);
    }

    public LocalizedText label() {
        return label;
    }

    /**
     * The filter that lets through what stands so.
     *
     * @param text as in {@link Filter}
     * @param title as in {@link Filter}
     * @param soonUntil the last moment that counts as due soon
     */
    public Filter filter(@Nullable String text, @Nullable String title, Instant now, Instant soonUntil) {
        return switch (this) {
            case ALL -> new Filter(text, title, null, null, null);
            case OVERDUE -> new Filter(text, title, null, now, ClockState.RUNNING);
            case DUE_SOON -> new Filter(text, title, now, soonUntil, ClockState.RUNNING);
            case IN_TERM -> new Filter(text, title, soonUntil, null, ClockState.RUNNING);
            case PAUSED -> new Filter(text, title, null, null, ClockState.STOPPED);
            case SETTLED -> new Filter(text, title, null, null, ClockState.ENDED);
        };
    }
}
