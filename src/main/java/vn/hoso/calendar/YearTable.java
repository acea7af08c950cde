package vn.hoso.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.SpecialDay;

/**
 * The days of one year that depart from the ordinary week.
 *
 * @param table whether they are kept as a table; otherwise they are computed and only a suggestion
 * @param provisional whether they wait for confirmation
 * @param days in the order of time
 * @param confirmation null where nobody has confirmed the year here
 */
public record YearTable(
        int year,
        boolean table,
        boolean provisional,
        List<SpecialDay> days,
        @Nullable Confirmation confirmation) {

    /** Who confirmed the year, and by which announcement. */
    public record Confirmation(String by, Instant at, String legalBasis) {}
}
