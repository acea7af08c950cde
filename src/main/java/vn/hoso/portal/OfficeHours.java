package vn.hoso.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.Shift;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.deadline.WorkingCalendar;

/** When the counter is open next. */
@Component
class OfficeHours {

    private final Clock clock;
    private final UnitCalendars calendars;

    OfficeHours(Clock clock, UnitCalendars calendars) {
        this.clock = clock;
        this.calendars = calendars;
    }

    /** The next day on which the counter of a unit is open, today included, with its hours. */
    LocalizedText next(UUID unit) {
        WorkingCalendar calendar = calendars.of(unit);
        var now = OfficialTime.local(clock.instant());
        LocalDate day = now.toLocalDate();
        List<Shift> open = calendar.openOn(day);
        while (open.isEmpty()
                || (day.equals(now.toLocalDate())
                        && !now.toLocalTime().isBefore(open.getLast().to()))) {
            day = day.plusDays(1);
            open = calendar.openOn(day);
        }
        String date = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        return new LocalizedText(
                "ngày tiếp nhận gần nhất " + date + ": " + hours(open, " và "),
                "next open on " + date + ": " + hours(open, " and "));
    }

    private static String hours(List<Shift> open, String and) {
        return open.stream().map(shift -> shift.from() + "–" + shift.to()).collect(Collectors.joining(and));
    }
}
