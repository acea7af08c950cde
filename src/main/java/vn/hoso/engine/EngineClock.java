package vn.hoso.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Moves the engine's idea of time. The product asks its injected {@link Clock}; the engine has one clock per JVM, which
 * runs with the system's and which only tests and the running of examples stop. Whoever moves the product's clock moves
 * the engine's with it here, and lets it go afterwards.
 */
public final class EngineClock {

    private EngineClock() {}

    /** Stops the engine's clock at what {@code clock} shows now. Holds for the whole JVM. */
    public static void follow(Clock clock) {
        ClockUtil.setCurrentTime(Date.from(clock.instant()));
    }

    /** Lets the engine's clock run with the system's again. */
    public static void release() {
        ClockUtil.reset();
    }
}
