package vn.hoso;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import vn.hoso.base.OfficialTime;
import vn.hoso.engine.EngineClock;

/** The product's clock in tests. It stands until it is set, and takes the engine's clock along. */
public final class TestClock extends Clock {

    /** A Monday morning before every date in the examples: the sample's certificates are made then. */
    public static final Instant START = at("2026-01-05T08:00");

    private volatile Instant now = START;

    TestClock() {
        EngineClock.follow(this);
    }

    /** The instant at which a wall clock in Vietnam shows {@code local}, such as {@code 2026-06-01T08:30}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(OfficialTime.ZONE).toInstant();
    }

    /** Sets the clock to a local time in Vietnam. */
    public void set(String local) {
        set(at(local));
    }

    /** Sets the clock, forwards or back. */
    public void set(Instant instant) {
        now = instant;
        EngineClock.follow(this);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Only instants are asked for");
    }

    /** Every test begins at {@link #START}; the engine's clock, which is the JVM's, is let go after each. */
    static final class Reset implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            SpringExtension.getApplicationContext(context)
                    .getBean(TestClock.class)
                    .set(START);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            EngineClock.release();
        }
    }
}
