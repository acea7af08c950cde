package vn.hoso.calendar.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.calendar.UnitHours;
import vn.hoso.calendar.YearTables;

/** What an administrator reads on the page of working calendars. */
@TestProvince
class CalendarViewTest {

    @Autowired
    YearTables years;

    @Autowired
    UnitHours hours;

    @Autowired
    TestPeople people;

    @Autowired
    Clock clock;

    @Test
    void saysOfEachYearWhetherItIsCertain() {
        people.as("quantri", () -> {
            String page = new CalendarView(years, hours, clock).getElement().getTextRecursively();
            assertThat(page)
                    .contains("Năm 2026", "Theo dữ liệu kèm phần mềm", "Thứ Hai 27/04/2026", "Nghỉ bù")
                    .contains("Năm 2027", "! Tạm tính, chờ xác nhận", "Chủ nhật 07/02/2027", "Xác nhận năm 2027…")
                    .containsSubsequence("Năm 2026", "Năm 2027", "Năm 2029")
                    .contains("Năm 2029", "! Chưa có lịch: tính theo luật và âm lịch, chờ xác nhận");
        });
    }
}
