package vn.hoso.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.ExplanationLine.Kind;

/**
 * Tells which days within a period are not working days, or are worked by way of exception: one line for each run of
 * consecutive dates with one reason, so that no line covers a day that it does not mean.
 */
final class DaysOff {

    private DaysOff() {}

    /** The lines for the dates from {@code first} to {@code last}, both included, in the order of time. */
    static List<ExplanationLine> between(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        var runs = new ArrayList<DayRun>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var reason = reason(calendar, day);
            if (reason == null) {
                continue;
            }
            if (!runs.isEmpty() && runs.getLast().goesOnWith(day, reason)) {
                runs.add(runs.removeLast().until(day));
            } else {
                runs.add(new DayRun(reason, day, day));
            }
        }
        return runs.stream().map(DayRun::line).toList();
    }

    /** "Nghỉ lễ 30/4 và 1/5". */
    static LocalizedText words(SpecialDay day) {
        var name = day.name() == null ? new LocalizedText("", "") : day.name();
        return switch (day.kind()) {
            case HOLIDAY ->
                day.name() == null
                        ? new LocalizedText("Nghỉ theo lịch", "Day off by the calendar")
                        : new LocalizedText("Nghỉ " + name.vi(), name.en());
            case COMPENSATORY -> join("Nghỉ bù", name.vi(), "Day off in lieu", name.en());
            case SWAPPED_OFF -> join("Nghỉ hoán đổi", name.vi(), "Day off by exchange", name.en());
            case SWAPPED_WORK -> join("Đi làm bù", name.vi(), "Worked by exchange", name.en());
        };
    }

    private static LocalizedText join(String vi, String nameVi, String en, String nameEn) {
        return nameVi.isEmpty()
                ? new LocalizedText(vi, en)
                : new LocalizedText(vi + " " + nameVi, en + " (" + nameEn + ")");
    }

    private static @Nullable Reason reason(WorkingCalendar calendar, LocalDate date) {
        var special = calendar.special(date).orElse(null);
        if (special != null) {
            return new Reason(words(special), source(special), special.kind().worked());
        }
        return calendar.isWorkingDay(date)
                ? null
                : new Reason(new LocalizedText("Nghỉ hằng tuần", "Weekly days of rest"), null, false);
    }

    /** The legal basis, marked if no one has compared it with a source. */
    static @Nullable String source(SpecialDay day) {
        var basis = day.legalBasis();
        return basis == null || day.verified() ? basis : basis + ExplanationLine.UNVERIFIED;
    }

    private record Reason(LocalizedText words, @Nullable String legalBasis, boolean worked) {}

    /** Consecutive dates with one reason, from {@code first} to {@code last}, both included. */
    private record DayRun(Reason reason, LocalDate first, LocalDate last) {

        boolean goesOnWith(LocalDate day, Reason other) {
            return last.plusDays(1).equals(day) && reason.equals(other);
        }

        DayRun until(LocalDate day) {
            return new DayRun(reason, first, day);
        }

        ExplanationLine line() {
            long count = ChronoUnit.DAYS.between(first, last) + 1;
            var range = count == 1 ? Words.date(first) : Words.date(first) + " – " + Words.date(last);
            var words = reason.words();
            return new ExplanationLine(
                    reason.worked() ? Kind.DAY_WORKED : Kind.DAYS_OFF,
                    new LocalizedText(
                            words.vi() + ": " + range + (count == 1 ? "" : " (" + count + " ngày)"),
                            words.en() + ": " + range + (count == 1 ? "" : " (" + count + " days)")),
                    Guard.instant(first.atStartOfDay()),
                    Guard.instant(last.plusDays(1).atStartOfDay()),
                    reason.legalBasis());
        }
    }
}
