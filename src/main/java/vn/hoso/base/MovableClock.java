package vn.hoso.base;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A clock that shows the system's time until someone stops it at another. Only the making of the sample province and
 * tests do; production has the system's clock itself.
 */
public final class MovableClock extends Clock {

    private final Clock system = Clock.systemUTC();
    private volatile @Nullable Instant stopped;

    /** Stops the clock at an instant. */
    public void stopAt(Instant instant) {
        stopped = instant;
    }

    /** Lets the clock show the system's time again. */
    public void release() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant at = stopped;
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
