package vn.hoso.portal;

import java.time.Duration;

/** Someone has to wait before the next try. */
@SuppressWarnings("serial")
final class TooManyTries extends RuntimeException {

    private final Duration wait;
    private final Words words;

    TooManyTries(Duration wait, Words words) {
        super("too many tries", null, false, false);
        this.wait = wait;
        this.words = words;
    }

    /** At least one, rounded up. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    Words words() {
        return words;
    }
}
