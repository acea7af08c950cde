package vn.hoso.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A time during which the clock legally stands still.
 *
 * @param from when the clock stopped, included
 * @param to when it went on, excluded; null while it still stands
 * @param then how the clock goes on
 * @param reason why, in words for citizens; null if not told
 * @param legalBasis the rule that allows the stop; null if not told
 */
public record Pause(
        Instant from,
        @Nullable Instant to,
        Then then,
        @Nullable LocalizedText reason,
        @Nullable String legalBasis) {

    /** What happens to the time limit when the pause ends. */
    public enum Then {
        /** What was left of the limit goes on. */
        RESUME,
        /** The limit starts afresh, as if the case had been received at the pause's end. */
        RESTART
    }

    /** @throws IllegalArgumentException if the pause ends before it begins */
    public Pause {
        Guard.local("A pause's beginning", from);
        if (to != null) {
            Guard.local("A pause's end", to);
            if (to.isBefore(from)) {
                throw new ImpossibleTime(
                        "Thời gian tạm dừng không thể kết thúc (%s) trước khi bắt đầu (%s)".formatted(to, from),
                        "A pause cannot end (%s) before it begins (%s)".formatted(to, from));
            }
        }
    }

    /** A pause after which the clock goes on. */
    public static Pause resuming(Instant from, @Nullable Instant to) {
        return new Pause(from, to, Then.RESUME, null, null);
    }

    /** A pause after which the limit starts afresh. */
    public static Pause restarting(Instant from, @Nullable Instant to) {
        return new Pause(from, to, Then.RESTART, null, null);
    }

    /** Whether it has no length. Such a pause changes nothing. */
    boolean isEmpty() {
        return from.equals(to);
    }
}
