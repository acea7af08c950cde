package vn.hoso.access.rest;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;

/** Times as the API writes them: with the offset of official time, {@code 2026-06-04T17:00:00+07:00}. */
public final class ApiTime {

    private ApiTime() {}

    public static OffsetDateTime of(Instant instant) {
        return instant.atZone(OfficialTime.ZONE).toOffsetDateTime();
    }

    /** As {@link #of}; null stays null. */
    public static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : of(instant);
    }
}
