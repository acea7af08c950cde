package vn.hoso.deadline.rest;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.DeadlineRequest;
import vn.hoso.deadline.InForce;
import vn.hoso.deadline.LimitUnit;
import vn.hoso.deadline.Pause;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.SpecialDay;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.WeeklyShifts;
import vn.hoso.deadline.WorkingCalendar;

/** Turns what was sent into what the calculator takes. */
final class RequestReader {

    private RequestReader() {}

    static DeadlineRequest request(PreviewRequest sent) {
        var unit = Fields.oneOf(LimitUnit.class, sent.unit(), "unit");
        var limit = TimeLimit.of(Fields.amount(sent.limit(), "limit"), unit);
        var request = DeadlineRequest.of(Fields.instant(sent.receivedAt(), "receivedAt"), limit);
        if (sent.cutOff() != null) {
            request = request.withCutOff(Fields.time(sent.cutOff(), "cutOff"));
        }
        return request.withPauses(pauses(Fields.list(sent.pauses(), "pauses")));
    }

    /** The calendar that was sent, or the unit's where none or only part of one was. */
    static WorkingCalendar calendar(PreviewRequest.@Nullable CalendarPart sent, Supplier<WorkingCalendar> units) {
        if (sent == null) {
            return units.get();
        }
        var weekly = sent.shifts() == null
                ? units.get().weekly()
                : InForce.always(weekly(Fields.list(sent.shifts(), "calendar.shifts")));
        var days = new ArrayList<SpecialDay>();
        for (var date : Fields.list(sent.off(), "calendar.off")) {
            days.add(SpecialDay.off(Fields.date(date, "calendar.off")));
        }
        for (var date : Fields.list(sent.work(), "calendar.work")) {
            days.add(SpecialDay.worked(Fields.date(date, "calendar.work")));
        }
        return WorkingCalendar.of(weekly, days);
    }

    private static WeeklyShifts weekly(List<PreviewRequest.@Nullable ShiftPart> parts) {
        Map<DayOfWeek, List<Shift>> byDay = new EnumMap<>(DayOfWeek.class);
        for (var sent : parts) {
            var part = Fields.required(sent, "calendar.shifts");
            var shift = new Shift(
                    Fields.time(part.from(), "calendar.shifts.from"), Fields.time(part.to(), "calendar.shifts.to"));
            for (var day : Fields.list(Fields.required(part.days(), "calendar.shifts.days"), "calendar.shifts.days")) {
                byDay.computeIfAbsent(Fields.weekday(day, "calendar.shifts.days"), ignored -> new ArrayList<>())
                        .add(shift);
            }
        }
        return WeeklyShifts.of(byDay);
    }

    private static List<Pause> pauses(List<PreviewRequest.@Nullable PausePart> parts) {
        var pauses = new ArrayList<Pause>();
        for (var sent : parts) {
            var part = Fields.required(sent, "pauses");
            var then = part.then() == null
                    ? Pause.Then.RESUME
                    : Fields.oneOf(Pause.Then.class, part.then(), "pauses.then");
            pauses.add(new Pause(
                    Fields.instant(part.from(), "pauses.from"),
                    part.to() == null ? null : Fields.instant(part.to(), "pauses.to"),
                    then,
                    null,
                    null));
        }
        return pauses;
    }
}
