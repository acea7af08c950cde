package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.deadline.Times.at;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is expected of years that have no table. */
class ComputedYearTest {

    private final WorkingCalendar calendar = WorkingCalendars.vietNam();

    @ParameterizedTest
    @CsvSource({
        "2025, 2025-01-29, 2025-04-07",
        "2026, 2026-02-17, 2026-04-26",
        "2027, 2027-02-06, 2027-04-16",
        "2028, 2028-01-26, 2028-04-04",
        "2029, 2029-02-13, 2029-04-23",
        "2030, 2030-02-02, 2030-04-12"
    })
    void reckonsLunarDatesAtVietnamsMeridian(int year, LocalDate tet, LocalDate hungKings) {
        assertThat(LunarDates.tet(year)).isEqualTo(tet);
        assertThat(LunarDates.hungKings(year)).isEqualTo(hungKings);
    }

    @Test
    void theShippedTableOf2027IsWhatTheLawLetsExpect() {
        assertThat(calendar.withoutTables().daysOf(2027).stream().map(SpecialDay::date))
                .containsExactlyElementsOf(
                        calendar.daysOf(2027).stream().map(SpecialDay::date).toList());
    }

    @Test
    void aHolidayOnADayOfRestGivesTheNextWorkingDayOff() {
        // 2030: Tết is Friday 1 to Tuesday 5 February; 1 September is a Sunday
        assertThat(calendar.special(LocalDate.of(2030, 2, 6)).map(SpecialDay::kind))
                .contains(DayKind.COMPENSATORY);
        assertThat(calendar.special(LocalDate.of(2030, 2, 7)).map(SpecialDay::kind))
                .contains(DayKind.COMPENSATORY);
        assertThat(calendar.isWorkingDay(LocalDate.of(2030, 2, 8))).isTrue();
    }

    @Test
    void theExplanationSaysThatTheYearHasNoTable() {
        var deadline = new DeadlineCalculator(calendar)
                .compute(DeadlineRequest.of(at("2030-01-31T09:00"), new TimeLimit.WorkingDays(1)));
        assertThat(deadline.due()).contains(at("2030-02-08T17:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.explanation())
                .extracting(line -> line.text().vi())
                .anyMatch(text -> text.startsWith("Chưa có lịch nghỉ năm 2030: Tết, Giỗ Tổ và ngày nghỉ bù"));
    }
}
