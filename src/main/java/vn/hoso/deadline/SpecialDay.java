package vn.hoso.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * A date that departs from the ordinary week.
 *
 * @param name what people call it, fit to follow "Nghỉ …"; null if only the date is known
 * @param legalBasis the rule or yearly announcement; null if none was given
 * @param provisional computed or expected, but not yet announced
 * @param verified whether date and legal basis were compared with a source; if not, explanations say so
 * @param replaces for {@link DayKind#SWAPPED_WORK}, the date off that it is worked for: its weekday's shifts apply
 */
public record SpecialDay(
        LocalDate date,
        DayKind kind,
        @Nullable LocalizedText name,
        @Nullable String legalBasis,
        boolean provisional,
        boolean verified,
        @Nullable LocalDate replaces) {

    /** A day off about which nothing else is known. */
    public static SpecialDay off(LocalDate date) {
        return new SpecialDay(date, DayKind.HOLIDAY, null, null, false, true, null);
    }

    /** A day of rest that is worked, about which nothing else is known. */
    public static SpecialDay worked(LocalDate date) {
        return new SpecialDay(date, DayKind.SWAPPED_WORK, null, null, false, true, null);
    }
}
