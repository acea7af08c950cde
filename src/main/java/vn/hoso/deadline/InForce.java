package vn.hoso.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Something that is arranged anew from a date on: each arrangement holds from its date until the next one begins, and what
 * lies before the first is as the first.
 */
public final class InForce<T> {

    /** The date of what has always been so. */
    public static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final NavigableMap<LocalDate, T> byStart;

    private InForce(NavigableMap<LocalDate, T> byStart) {
        this.byStart = Collections.unmodifiableNavigableMap(byStart);
    }

    /** What never changes. */
    public static <T> InForce<T> always(T value) {
        return from(Map.of(ALWAYS, value));
    }

    /**
     * Arrangements by the dates from which they hold.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static <T> InForce<T> from(Map<LocalDate, T> byStart) {
        if (byStart.isEmpty()) {
            throw new IllegalArgumentException("Nothing is ever in force");
        }
        return new InForce<>(new TreeMap<>(byStart));
    }

    /** What holds on that date. */
    public T on(LocalDate date) {
        var entry = byStart.floorEntry(date);
        return (entry == null ? byStart.firstEntry() : entry).getValue();
    }

    /** What holds until this begins is as {@code above} has it; from then on this alone counts. */
    InForce<T> over(InForce<T> above) {
        var merged = new TreeMap<>(above.byStart.headMap(byStart.firstKey(), false));
        merged.putAll(byStart);
        return new InForce<>(merged);
    }

    /** All arrangements by the dates from which they hold, the earliest first. */
    public NavigableMap<LocalDate, T> byStart() {
        return byStart;
    }
}
