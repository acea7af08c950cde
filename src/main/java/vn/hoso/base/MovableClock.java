package vn.hoso.base;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A clock that shows the system's time, and to a thread that stopped it for itself, the time at which it did. Only the
 * making of the sample province does; production has the system's clock itself.
 */
public final class MovableClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private final ThreadLocal<@Nullable Instant> stopped = new ThreadLocal<>();

    /** Stops the clock at an instant, for this thread. */
    public void stopAt(Instant instant) {
        stopped.set(instant);
    }

    /** Lets this thread see the system's time again. */
    public void release() {
        stopped.remove();
    }

    @Override
    public Instant instant() {
        Instant at = stopped.get();
        return at == null ? system.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (zone.equals(ZoneOffset.UTC)) {
            return this;
        }
        throw new UnsupportedOperationException(
                "The product's clock tells instants; convert them where they are shown");
    }
}
