package vn.hoso.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline follows from, besides the calendar.
 *
 * @param receivedAt when the case was received
 * @param limit the procedure's time limit
 * @param cutOff what is received strictly later in the day starts on the next working day; official local time; null
 *     if the procedure has none
 * @param legalBasis where limit and cut-off come from; null if not told
 * @param pauses in any order, overlapping or not
 * @param extension null if the case was not extended
 */
public record DeadlineRequest(
        Instant receivedAt,
        TimeLimit limit,
        @Nullable LocalTime cutOff,
        @Nullable String legalBasis,
        List<Pause> pauses,
        @Nullable Extension extension) {

    /** @throws IllegalArgumentException if the time of receipt lies outside 1976 to 2200 */
    public DeadlineRequest {
        Guard.local("The time of receipt", receivedAt);
        pauses = List.copyOf(pauses);
    }

    /** A limit without cut-off, pauses or extension. */
    public static DeadlineRequest of(Instant receivedAt, TimeLimit limit) {
        return new DeadlineRequest(receivedAt, limit, null, null, List.of(), null);
    }

    public DeadlineRequest withCutOff(@Nullable LocalTime time) {
        return new DeadlineRequest(receivedAt, limit, time, legalBasis, pauses, extension);
    }

    public DeadlineRequest withLegalBasis(@Nullable String basis) {
        return new DeadlineRequest(receivedAt, limit, cutOff, basis, pauses, extension);
    }

    public DeadlineRequest withPauses(List<Pause> all) {
        return new DeadlineRequest(receivedAt, limit, cutOff, legalBasis, all, extension);
    }

    public DeadlineRequest withExtension(@Nullable Extension granted) {
        return new DeadlineRequest(receivedAt, limit, cutOff, legalBasis, pauses, granted);
    }
}
