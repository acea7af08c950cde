package vn.hoso.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A computed deadline: an instant while the clock runs, what is left while it stands. */
public sealed interface Deadline {

    /** When the clock started: the receipt moved into working time and past the cut-off. */
    Instant startsAt();

    /** The due time without any pause and extension. */
    Instant originalDueAt();

    /** Every term and its source, up to the due time or the stop, and what was added after it. */
    List<ExplanationLine> explanation();

    /** Whether a calendar that is not yet announced, or not known, took part. */
    boolean provisional();

    /** The due time; empty while the clock stands. */
    Optional<Instant> due();

    /** The same deadline with one more line, which changes nothing in what is computed. */
    Deadline with(ExplanationLine line);

    private static List<ExplanationLine> and(List<ExplanationLine> lines, ExplanationLine line) {
        var all = new ArrayList<>(lines);
        all.add(line);
        return List.copyOf(all);
    }

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

        @Override
        public Deadline with(ExplanationLine line) {
            return new Running(dueAt, startsAt, originalDueAt, and(explanation, line), provisional);
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

        @Override
        public Deadline with(ExplanationLine line) {
            return new Stopped(since, remaining, then, startsAt, originalDueAt, and(explanation, line), provisional);
        }
    }
}
