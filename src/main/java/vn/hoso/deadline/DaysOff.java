package vn.hoso.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.ExplanationLine.Kind;

/** Tells which days within a period are not working days, or are worked by way of exception: one line for each reason. */
final class DaysOff {

    private DaysOff() {}

    /** The lines for the dates from {@code first} to {@code last}, both included. */
    static List<ExplanationLine> between(WorkingCalendar calendar, LocalDate first, LocalDate last) {
        Map<Group, List<LocalDate>> groups = new LinkedHashMap<>();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            var group = group(calendar, day);
            if (group != null) {
                groups.computeIfAbsent(group, ignored -> new ArrayList<>()).add(day);
            }
        }
        return groups.entrySet().stream()
                .map(entry -> entry.getKey().line(entry.getValue()))
                .toList();
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

    private static @Nullable Group group(WorkingCalendar calendar, LocalDate date) {
        var special = calendar.special(date).orElse(null);
        if (special != null) {
            return new Group(words(special), source(special), special.kind().worked(), date.getYear());
        }
        return calendar.isWorkingDay(date)
                ? null
                : new Group(new LocalizedText("Nghỉ hằng tuần", "Weekly days of rest"), null, false, 0);
    }

    /** The legal basis, marked if no one has compared it with a source. */
    static @Nullable String source(SpecialDay day) {
        var basis = day.legalBasis();
        return basis == null || day.verified() ? basis : basis + " (chưa đối chiếu bản gốc)";
    }

    /** @param year keeps this year's Tết from next year's; 0 for weekly rest, which is told in one line */
    private record Group(LocalizedText words, @Nullable String legalBasis, boolean worked, int year) {

        ExplanationLine line(List<LocalDate> days) {
            var first = days.getFirst();
            var last = days.getLast();
            var range = days.size() == 1 ? Words.date(first) : Words.date(first) + " – " + Words.date(last);
            var count = days.size();
            return new ExplanationLine(
                    worked ? Kind.DAY_WORKED : Kind.DAYS_OFF,
                    new LocalizedText(
                            words.vi() + ": " + range + (count == 1 ? "" : " (" + count + " ngày)"),
                            words.en() + ": " + range + (count == 1 ? "" : " (" + count + " days)")),
                    Guard.instant(first.atStartOfDay()),
                    Guard.instant(last.plusDays(1).atStartOfDay()),
                    legalBasis);
        }
    }
}
