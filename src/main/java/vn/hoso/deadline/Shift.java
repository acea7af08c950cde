package vn.hoso.deadline;

import java.time.LocalTime;

/**
 * One stretch of working time within a day, in official local time.
 *
 * @param from the first moment, included
 * @param to the closing moment: work done at it is in time, what arrives at it is not
 */
public record Shift(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException if the shift is empty or runs past midnight */
    public Shift {
        if (!from.isBefore(to)) {
            throw new ImpossibleTime(
                    "Ca làm việc phải kết thúc sau khi bắt đầu, nhưng ca này là %s–%s".formatted(from, to),
                    "A shift must end after it begins, but this one is %s–%s".formatted(from, to));
        }
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** The length of the part of this shift that lies in [{@code since}, {@code until}], all in nanoseconds of the day. */
    long overlap(long since, long until) {
        return Math.max(0, Math.min(to.toNanoOfDay(), until) - Math.max(from.toNanoOfDay(), since));
    }
}
