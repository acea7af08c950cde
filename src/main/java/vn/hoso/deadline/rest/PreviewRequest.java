package vn.hoso.deadline.rest;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request as it is sent: texts, so that whatever is wrong with them is told in our words. */
record PreviewRequest(
        @Nullable String receivedAt,
        @Nullable BigDecimal limit,
        @Nullable String unit,
        @Nullable String cutOff,
        @Nullable CalendarPart calendar,
        @Nullable List<@Nullable PausePart> pauses) {

    /** A calendar of the caller's own. Without shifts, those of the unit; days off and worked are exactly those given. */
    record CalendarPart(
            @Nullable List<@Nullable ShiftPart> shifts,
            @Nullable List<@Nullable String> off,
            @Nullable List<@Nullable String> work) {}

    record ShiftPart(
            @Nullable List<@Nullable String> days,
            @Nullable String from,
            @Nullable String to) {}

    record PausePart(
            @Nullable String from,
            @Nullable String to,
            @Nullable String then) {}
}
