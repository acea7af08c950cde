package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.deadline.Times.at;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.base.OfficialTime;

/** One meaning of "due soon" for badges, which know one case, and for lists, which ask for all of them. */
class DueSoonTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietNam();
    private final DeadlineCalculator calculator = new DeadlineCalculator(calendar);

    @Test
    void badgesAndListsAgreeAtEveryHour() {
        for (Instant now = at("2026-04-20T00:30");
                now.isBefore(at("2026-05-06T00:00"));
                now = now.plus(Duration.ofHours(1))) {
            Instant until = DueSoon.until(now, calendar);
            for (Instant due = at("2026-04-20T17:00");
                    due.isBefore(at("2026-05-15T00:00"));
                    due = due.plus(Duration.ofDays(1))) {
                if (!due.isBefore(now)
                        && calendar.isWorkingDay(OfficialTime.local(due).toLocalDate())) {
                    assertThat(DueSoon.is(calculator.remaining(now, due)))
                            .as("%s at %s", due, now)
                            .isEqualTo(!due.isAfter(until));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00, 2026-06-03T17:00",
        "2026-06-01T22:00, 2026-06-03T17:00",
        "2026-06-05T08:00, 2026-06-09T17:00",
        "2026-06-06T08:00, 2026-06-09T17:00"
    })
    void countsTwoWorkingDaysAfterToday(String now, String until) {
        assertThat(DueSoon.until(at(now), calendar)).isEqualTo(at(until));
    }
}
