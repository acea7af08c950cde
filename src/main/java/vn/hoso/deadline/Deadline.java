package vn.hoso.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A computed deadline: an instant while the clock runs, what is left while it stands. */
public sealed interface Deadline {

    /** When the clock started: the receipt moved into working time and past the cut-off. */
    Instant startsAt();

    /** The due time without any pause and extension. */
    Instant originalDueAt();

    /** Every term and its source, ending with the due time or with the stop. */
    List<ExplanationLine> explanation();

    /** Whether a calendar that is not yet announced, or not known, took part. */
    boolean provisional();

    /** The due time; empty while the clock stands. */
    Optional<Instant> due();

    /**
     * The clock runs.
     *
     * @param dueAt the last moment that is in time
     */
    record Running(
            Instant dueAt,
            Instant startsAt,
            Instant originalDueAt,
            List<ExplanationLine> explanation,
            boolean provisional)
            implements Deadline {
        @Override
        public Optional<Instant> due() {
            return Optional.of(dueAt);
        }
    }

    /**
     * The clock stands, and no one can know the due time.
     *
     * @param since when it stopped
     * @param remaining the working time that was left then
     * @param then what happens when it goes on; with {@link Pause.Then#RESTART} the whole limit starts afresh
     */
    record Stopped(
            Instant since,
            Duration remaining,
            Pause.Then then,
            Instant startsAt,
            Instant originalDueAt,
            List<ExplanationLine> explanation,
            boolean provisional)
            implements Deadline {
        @Override
        public Optional<Instant> due() {
            return Optional.empty();
        }
    }
}
