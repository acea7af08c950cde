package vn.hoso.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.hoso.base.OfficialTime;

/** Keeps absurd times out, so that every search ends and every length fits. */
final class Guard {

    /** Vietnam has had one time zone since June 1975. */
    private static final Instant EARLIEST = Instant.parse("1976-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Guard() {}

    /** The instant in official time, if it is believable. */
    static LocalDateTime local(String what, Instant instant) {
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new ImpossibleTime(
                    "Thời điểm %s không nằm giữa %s và %s".formatted(instant, EARLIEST, LATEST),
                    "%s %s is not between %s and %s".formatted(what, instant, EARLIEST, LATEST));
        }
        return OfficialTime.local(instant);
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(OfficialTime.ZONE).toInstant();
    }
}
