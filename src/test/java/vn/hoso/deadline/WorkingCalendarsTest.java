package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarsTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietNam();

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-07 2025-04-30 2025-05-01 2025-05-02 2025-09-01 2025-09-02",
        "2026, 2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24",
        "2027, 2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-04-16 2027-04-30 2027-05-03 2027-09-02 2027-09-03 2027-11-24"
    })
    void weekdaysOffAreThoseOfTheYear(int year, String expected) {
        var off = new ArrayList<String>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() < 6 && !calendar.isWorkingDay(day)) {
                off.add(day.toString());
            }
        }
        assertThat(String.join(" ", off)).isEqualTo(expected);
    }

    @Test
    void weekendDaysWorkedAreThoseExchanged() {
        var worked = LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() > 5 && calendar.isWorkingDay(day))
                .map(LocalDate::toString)
                .toList();
        assertThat(worked).containsExactly("2025-04-26", "2026-01-10", "2026-08-22");
    }

    @Test
    void everyDayHasNameAndLegalBasisAndOnly2027IsProvisional() {
        assertThat(calendar.specialDates()).hasSizeGreaterThan(40).allSatisfy(date -> {
            var day = calendar.special(date).orElseThrow();
            assertThat(day.name()).isNotNull();
            assertThat(day.legalBasis()).isNotBlank();
            assertThat(day.provisional()).isEqualTo(date.getYear() == 2027);
        });
    }

    @Test
    void anExchangedDayHasTheShiftsOfTheDayItReplaces() {
        var morning = new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0));
        var afternoon = new Shift(LocalTime.of(13, 0), LocalTime.of(16, 0));
        var weekly = WeeklyShifts.of(Map.of(
                DayOfWeek.MONDAY, List.of(morning, afternoon),
                DayOfWeek.TUESDAY, List.of(morning, afternoon),
                DayOfWeek.FRIDAY, List.of(morning)));
        var friday = LocalDate.of(2026, 1, 2);
        var saturday = LocalDate.of(2026, 1, 10);
        var named = new SpecialDay(saturday, DayKind.SWAPPED_WORK, null, null, false, true, friday);
        assertThat(WorkingCalendar.of(weekly, List.of(named)).shiftsOn(saturday))
                .containsExactly(morning);
        assertThat(WorkingCalendar.of(weekly, List.of(SpecialDay.worked(saturday)))
                        .shiftsOn(saturday))
                .containsExactly(morning, afternoon);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shifts: []",
                "nonsense: 1",
                "- 1",
                "shifts: [{days: [MONDAY], from: '07:30', to: '11:30'}]",
                "shifts: [{days: [MON], from: '11:30', to: '07:30'}]",
                "shifts: [{days: [MON], from: 'x', to: '07:30'}]",
                "shifts: [{days: [MON], from: '07:30', to: '11:30'}, {days: [MON], from: '11:00', to: '12:30'}]",
                "shifts: [{days: [MON], from: '07:30', to: '11:30'}]\nyears: [{year: 2026, days: [{date: 2027-01-01, kind: HOLIDAY, name: {vi: a, en: b}, legalBasis: c}]}]",
                "shifts: [{days: [MON], from: '07:30', to: '11:30'}]\nyears: [{year: 2026, days: [{date: 2026-01-01, kind: HOLIDAY, name: {vi: a, en: b}}]}]",
                "shifts: [{days: [MON], from: '07:30', to: '11:30'}]\nyears: [{year: 2026, days: [{date: 2026-01-01, kind: NONE, name: {vi: a, en: b}, legalBasis: c}]}]",
                "shifts: [{days: [MON], from: '07:30', to: '11:30'}]\nyears: [{year: 2026}, {year: 2026}]"
            })
    void refusesAFaultyFile(String yaml) {
        var stream = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatIllegalArgumentException().isThrownBy(() -> WorkingCalendars.read(stream));
    }

    @Test
    void refusesADateThatIsBothOffAndWorked() {
        var date = LocalDate.of(2026, 6, 6);
        var weekly = WorkingCalendars.vietNam().weekly();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(weekly, List.of(SpecialDay.off(date), SpecialDay.worked(date))));
    }

    @Test
    void aCalendarWithoutWorkingDaysForTenYearsEndsTheSearch() {
        var off = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2040, 1, 1))
                .map(SpecialDay::off)
                .toList();
        var calculator = new DeadlineCalculator(WorkingCalendar.of(calendar.weekly(), off));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calculator.after(Times.at("2026-06-01T08:00"), new TimeLimit.WorkingDays(1)))
                .withMessageContaining("no working day");
    }
}
