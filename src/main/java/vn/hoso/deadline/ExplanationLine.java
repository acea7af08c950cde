package vn.hoso.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * One term of a deadline, in words for an officer and a citizen alike.
 *
 * @param kind what sort of term it is
 * @param text the term in words
 * @param from when what it tells begins; null if it has no beginning
 * @param to when it ends, excluded; of the line {@code DUE}: the due time
 * @param source the legal basis; null if none is known, which screens show as unverified
 */
public record ExplanationLine(
        Kind kind,
        LocalizedText text,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String source) {

    /** What stands behind a source that no one has compared with the original: a note among officers. */
    static final String UNVERIFIED = " (chưa đối chiếu bản gốc)";

    /** The legal basis as a citizen reads it, without the officers' note on how it was checked. */
    public @Nullable String sourceForCitizens() {
        return source == null ? null : source.replace(UNVERIFIED, "");
    }

    /** The sorts of terms, in the order in which they appear. */
    public enum Kind {
        RECEIVED,
        MOVED_INTO_WORKING_TIME,
        CUT_OFF,
        LIMIT,
        PAUSE,
        RESTART,
        EXTENSION,
        DAYS_OFF,
        DAY_WORKED,
        ROLLED,
        PROVISIONAL,
        STOPPED,
        DUE,
        /** After an apology for being late: the date promised then, which is not the legal due date. */
        APPOINTMENT
    }
}
