package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An office whose hours become others on Wednesday 3 June 2026, from 7:30–17:00 to 7:00–16:00. */
class ShiftsInTimeTest {

    private static final LocalDate CHANGE = LocalDate.of(2026, 6, 3);

    private final WeeklyShifts early = week("07:00", "11:00", "12:00", "16:00");
    private final WorkingCalendar before = WorkingCalendars.vietNam();
    private final WorkingCalendar calendar = before.withShifts(InForce.from(Map.of(CHANGE, early)));

    private static WeeklyShifts week(String... times) {
        return WeeklyShifts.on(
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                new Shift(LocalTime.parse(times[0]), LocalTime.parse(times[1])),
                new Shift(LocalTime.parse(times[2]), LocalTime.parse(times[3])));
    }

    @Test
    void aDeadlineAcrossTheChangeRunsByBoth() {
        // Monday afternoon: 2 hours are left of Monday, 8 are Tuesday's, the other 2 begin at 7:00.
        assertThat(due("2026-06-01T15:00", new TimeLimit.WorkingHours(12))).isEqualTo(Times.at("2026-06-03T09:00"));
        assertThat(due("2026-06-01T08:30", new TimeLimit.WorkingDays(2))).isEqualTo(Times.at("2026-06-03T16:00"));
    }

    @Test
    void aDeadlineBeforeTheChangeAndItsExplanationStayAsTheyWere() {
        var request = DeadlineRequest.of(Times.at("2026-06-01T08:30"), new TimeLimit.WorkingDays(1));
        var now = new DeadlineCalculator(calendar).compute(request);
        var then = new DeadlineCalculator(before).compute(request);
        assertThat(now.due()).isEqualTo(then.due());
        assertThat(now.explanation()).isEqualTo(then.explanation());
    }

    @Test
    void aDaySwappedAfterTheChangeHasTheNewHours() {
        var saturday = LocalDate.of(2026, 6, 6);
        var swapped = WorkingCalendar.of(calendar.weekly(), java.util.List.of(SpecialDay.worked(saturday)));
        assertThat(swapped.shiftsOn(saturday)).isEqualTo(early.on(DayOfWeek.MONDAY));
    }

    @Test
    void aUnitsOwnHoursReplaceThoseAboveFromTheirDateOnOnly() {
        var late = week("08:00", "12:00", "13:30", "17:30");
        var unit = calendar.withShifts(InForce.from(Map.of(CHANGE.plusDays(5), late)));
        assertThat(unit.weekly().on(CHANGE.minusDays(1)))
                .isEqualTo(before.weekly().on(CHANGE));
        assertThat(unit.weekly().on(CHANGE.plusDays(4))).isEqualTo(early);
        assertThat(unit.weekly().on(CHANGE.plusDays(5))).isEqualTo(late);
    }

    @Test
    void aFileSaysSinceWhen() {
        var yaml = """
                shifts:
                  - {days: [MON], from: "07:30", to: "11:30"}
                  - {days: [MON], from: "07:00", to: "11:00", since: "2026-06-03"}
                """;
        var read = WorkingCalendars.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        assertThat(read.shiftsOn(LocalDate.of(2026, 6, 1)))
                .containsExactly(new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30)));
        assertThat(read.shiftsOn(LocalDate.of(2026, 6, 8)))
                .containsExactly(new Shift(LocalTime.of(7, 0), LocalTime.of(11, 0)));
    }

    private java.time.Instant due(String received, TimeLimit limit) {
        return new DeadlineCalculator(calendar)
                .compute(DeadlineRequest.of(Times.at(received), limit))
                .due()
                .orElseThrow();
    }
}
