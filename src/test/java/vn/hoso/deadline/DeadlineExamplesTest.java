package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.deadline.Times.at;
import static vn.hoso.deadline.Times.local;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineExamplesTest {

    private final DeadlineCalculator calculator = new DeadlineCalculator(WorkingCalendars.vietNam());

    @ParameterizedTest(name = "{0} + {1}, cut-off {2} → {3}")
    @CsvSource(textBlock = """
            # The contract's example: 27/4 in lieu, 30/4 and 1/5, a weekend
            2026-04-24T16:10, 3 WORKING_DAY, 15:00, 2026-05-05T17:00
            # The first day is excluded
            2026-06-01T08:30, 3 WORKING_DAY, , 2026-06-04T17:00
            2026-06-01T08:30, 1 WORKING_DAY, , 2026-06-02T17:00
            # Outside working time: the next shift's day is day zero
            2026-06-01T18:00, 1 WORKING_DAY, , 2026-06-03T17:00
            2026-06-06T10:00, 1 WORKING_DAY, , 2026-06-09T17:00
            2026-06-01T06:00, 1 WORKING_DAY, , 2026-06-02T17:00
            2026-06-01T12:00, 1 WORKING_DAY, , 2026-06-02T17:00
            2026-06-01T17:00, 1 WORKING_DAY, , 2026-06-03T17:00
            2026-06-01T16:59:59, 1 WORKING_DAY, , 2026-06-02T17:00
            # Same day, with the cut-off strictly after
            2026-06-01T09:00, 0 WORKING_DAY, 15:00, 2026-06-01T17:00
            2026-06-01T15:00:00, 0 WORKING_DAY, 15:00, 2026-06-01T17:00
            2026-06-01T15:00:01, 0 WORKING_DAY, 15:00, 2026-06-02T17:00
            2026-06-05T15:01, 0 WORKING_DAY, 15:00, 2026-06-08T17:00
            2026-06-06T16:00, 0 WORKING_DAY, 15:00, 2026-06-08T17:00
            2026-06-01T16:00, 0 WORKING_DAY, , 2026-06-01T17:00
            # Across Tết
            2025-01-24T10:00, 1 WORKING_DAY, , 2025-02-03T17:00
            2025-01-24T10:00, 3 WORKING_DAY, , 2025-02-05T17:00
            2026-02-13T10:00, 1 WORKING_DAY, , 2026-02-23T17:00
            2026-02-18T10:00, 2 WORKING_DAY, , 2026-02-25T17:00
            # Giỗ Tổ
            2025-04-04T10:00, 1 WORKING_DAY, , 2025-04-08T17:00
            2026-04-24T10:00, 1 WORKING_DAY, , 2026-04-28T17:00
            # Swapped days: a worked Saturday counts, the day off for it does not
            2025-04-25T10:00, 1 WORKING_DAY, , 2025-04-26T17:00
            2025-04-25T10:00, 2 WORKING_DAY, , 2025-04-28T17:00
            2025-04-29T10:00, 1 WORKING_DAY, , 2025-05-05T17:00
            2026-01-09T10:00, 1 WORKING_DAY, , 2026-01-10T17:00
            2025-12-31T10:00, 1 WORKING_DAY, , 2026-01-05T17:00
            2026-08-21T10:00, 1 WORKING_DAY, , 2026-08-22T17:00
            2026-08-28T10:00, 1 WORKING_DAY, , 2026-09-03T17:00
            2026-08-22T10:00, 4 WORKING_HOUR, , 2026-08-22T15:30
            # National Day, Culture Day
            2025-08-29T10:00, 1 WORKING_DAY, , 2025-09-03T17:00
            2026-11-23T10:00, 1 WORKING_DAY, , 2026-11-25T17:00
            2025-11-21T10:00, 1 WORKING_DAY, , 2025-11-24T17:00
            # 2027, expected
            2027-02-04T10:00, 1 WORKING_DAY, , 2027-02-12T17:00
            2027-04-29T10:00, 1 WORKING_DAY, , 2027-05-04T17:00
            # Hours across lunch, night, weekend
            2026-06-01T07:30, 4 WORKING_HOUR, , 2026-06-01T11:30
            2026-06-01T10:00, 4 WORKING_HOUR, , 2026-06-01T15:30
            2026-06-01T16:00, 4 WORKING_HOUR, , 2026-06-02T10:30
            2026-06-05T16:00, 8 WORKING_HOUR, , 2026-06-08T16:00
            2026-06-05T12:00, 4 WORKING_HOUR, , 2026-06-05T17:00
            2026-06-06T09:00, 1 WORKING_HOUR, , 2026-06-08T08:30
            2026-06-01T16:00, 8 WORKING_HOUR, 15:00, 2026-06-02T17:00
            2026-06-01T09:15:30, 1 WORKING_HOUR, , 2026-06-01T10:15:30
            2026-06-01T06:00, 0 WORKING_HOUR, , 2026-06-01T07:30
            # Calendar days and months, rolling and clamping
            2026-06-01T09:00, 15 DAY, , 2026-06-16T17:00
            2026-06-01T09:00, 5 DAY, , 2026-06-08T17:00
            2026-04-20T09:00, 10 DAY, , 2026-05-04T17:00
            2026-06-05T18:00, 1 DAY, , 2026-06-09T17:00
            2026-06-01T09:00, 0 DAY, , 2026-06-01T17:00
            2026-01-30T09:00, 1 MONTH, , 2026-03-02T17:00
            2025-03-31T09:00, 1 MONTH, , 2025-05-05T17:00
            2026-07-31T09:00, 2 MONTH, , 2026-09-30T17:00
            2024-01-31T09:00, 1 MONTH, , 2024-02-29T17:00
            """)
    void dueAt(String received, String limit, String cutOff, String due) {
        var request = DeadlineRequest.of(at(received), TimeLimit.parse(limit))
                .withCutOff(cutOff == null ? null : LocalTime.parse(cutOff));
        assertThat(calculator.compute(request).due().map(Times::local)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00, false",
        "2026-12-29T09:00, false",
        "2026-12-30T09:00, true",
        "2027-06-01T09:00, true",
        "2031-06-02T09:00, true",
        "2024-06-03T09:00, true"
    })
    void isProvisionalAsSoonAsAYearNotAnnouncedTakesPart(String received, boolean provisional) {
        var deadline = calculator.compute(DeadlineRequest.of(at(received), new TimeLimit.WorkingDays(2)));
        assertThat(deadline.provisional()).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource({
        "2031-04-29T09:00, 2031-05-02T17:00",
        "2031-11-21T09:00, 2031-11-25T17:00",
        "2023-11-23T09:00, 2023-11-24T17:00"
    })
    void knowsOnlyFixedHolidaysOfYearsWithoutTable(String received, String due) {
        assertThat(local(calculator.after(at(received), new TimeLimit.WorkingDays(1))))
                .isEqualTo(due);
    }
}
