package vn.hoso.engine;

import java.time.Clock;
import org.joda.time.DateTimeUtils;

/**
 * The engine's idea of time. The product asks its injected {@link Clock}; the engine has one source of time per JVM, the
 * system's, until someone lets it ask another clock. Only tests, the running of examples and the making of the sample do,
 * and let it go afterwards.
 */
public final class EngineClock {

    private EngineClock() {}

    /** Lets the engine ask {@code clock} whenever it wants to know the time. Holds for the whole JVM. */
    public static void follow(Clock clock) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    /** Lets the engine's clock run with the system's again. */
    public static void release() {
        DateTimeUtils.setCurrentMillisSystem();
    }
}
