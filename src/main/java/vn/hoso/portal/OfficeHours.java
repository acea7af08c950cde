package vn.hoso.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.WorkingCalendar;
import vn.hoso.deadline.WorkingCalendars;

/** When the counter is open next. */
@Component
class OfficeHours {

    private final Clock clock;
    private final WorkingCalendar calendar = WorkingCalendars.vietNam();

    OfficeHours(Clock clock) {
        this.clock = clock;
    }

    /** The next day on which the counter works, today included, with its hours. */
    LocalizedText next() {
        var now = OfficialTime.local(clock.instant());
        LocalDate day = now.toLocalDate();
        while (!calendar.isWorkingDay(day)
                || (day.equals(now.toLocalDate())
                        && !now.toLocalTime()
                                .isBefore(calendar.shiftsOn(day).getLast().to()))) {
            day = day.plusDays(1);
        }
        String date = "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        return new LocalizedText(
                "ngày làm việc gần nhất " + date + ": " + hours(day, " và "),
                "next working day " + date + ": " + hours(day, " and "));
    }

    private String hours(LocalDate day, String and) {
        return calendar.shiftsOn(day).stream()
                .map(shift -> shift.from() + "–" + shift.to())
                .collect(Collectors.joining(and));
    }
}
