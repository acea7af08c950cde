package vn.hoso.signature.pdf;

import java.time.Duration;

/**
 * When looking at a file has to end. A thread cannot be stopped from outside while it reads a hostile file, so whatever
 * loops over a file asks.
 */
public final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    /** The moment that lies so far ahead. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** @throws OutOfTime if it is over */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new OutOfTime();
        }
    }
}
