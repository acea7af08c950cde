package vn.hoso.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; what is empty or null does not narrow the search.
 *
 * @param chain a case code, or the name of another chain
 * @param person a part of a log-in name or of a person's name
 * @param action the log's word for what was done
 * @param from the first day, official time
 * @param to the last day, official time
 */
public record AuditFilter(
        String chain,
        String person,
        @Nullable String action,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter("", "", null, null, null);
}
