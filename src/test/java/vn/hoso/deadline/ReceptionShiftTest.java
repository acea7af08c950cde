package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.deadline.Times.at;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saturday morning: the desk takes cases in, and nobody else works. */
class ReceptionShiftTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietNam()
            .withReception(Map.of(DayOfWeek.SATURDAY, List.of(new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30)))));
    private final DeadlineCalculator calculator = new DeadlineCalculator(calendar);

    @Test
    void takesCasesInWithoutBeingAWorkingDay() {
        assertThat(calendar.acceptsAt(at("2026-06-06T10:00"))).isTrue();
        assertThat(calendar.acceptsAt(at("2026-06-06T12:00"))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 6, 6))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # The Saturday is the excluded first day
            2026-06-06T09:00, 1 WORKING_DAY,  2026-06-08T17:00
            2026-06-06T09:00, 3 WORKING_DAY,  2026-06-10T17:00
            2026-06-06T09:00, 3 DAY,          2026-06-09T17:00
            # Within the same day is not possible on a day without work
            2026-06-06T09:00, 0 WORKING_DAY,  2026-06-08T17:00
            # Hours run in working time only
            2026-06-06T09:00, 4 WORKING_HOUR, 2026-06-08T11:30
            # What came after Friday's close is taken in when the desk opens on Saturday
            2026-06-05T18:00, 1 WORKING_DAY,  2026-06-08T17:00
            # What came after that waits for Monday
            2026-06-06T11:30, 1 WORKING_DAY,  2026-06-09T17:00
            # A holiday has no reception shift
            2025-02-01T09:00, 1 WORKING_DAY,  2025-02-03T17:00
            2026-01-10T09:00, 1 WORKING_DAY,  2026-01-12T17:00
            """)
    void whatIsTakenInThereIsReceivedThen(String received, String limit, String due) {
        assertThat(calculator
                        .compute(DeadlineRequest.of(at(received), TimeLimit.parse(limit)))
                        .due()
                        .map(Times::local))
                .contains(due);
    }

    @Test
    void theExplanationSaysWhenHoursBegin() {
        var hours = calculator.compute(DeadlineRequest.of(at("2026-06-06T10:00"), new TimeLimit.WorkingHours(1)));
        assertThat(hours.explanation().get(1).text().vi())
                .isEqualTo("Ca tiếp nhận thứ Bảy không tính là ngày làm việc, tính từ 07:30 thứ Hai 08/06/2026");
        var days = calculator.compute(DeadlineRequest.of(at("2026-06-06T10:00"), new TimeLimit.WorkingDays(1)));
        assertThat(days.explanation().get(1).text().vi()).isEqualTo("Tính 1 ngày làm việc, không tính ngày nhận");
    }
}
