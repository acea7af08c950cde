package vn.hoso.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import vn.hoso.base.OfficialTime;

/** Official local times, written as people say them. */
final class Times {

    private Times() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
    }

    static String local(Instant instant) {
        return OfficialTime.local(instant).toString();
    }
}
