package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.hoso.deadline.Times.at;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hoso.base.LocalizedText;
import vn.hoso.deadline.ExplanationLine.Kind;

class ExplanationTest {

    private final DeadlineCalculator calculator = new DeadlineCalculator(WorkingCalendars.vietNam());

    @Test
    void tellsEveryTermInVietnamese() {
        var request = DeadlineRequest.of(at("2026-04-24T16:10"), new TimeLimit.WorkingDays(3))
                .withCutOff(LocalTime.of(15, 0));
        assertThat(vietnamese(request))
                .containsExactly(
                        "Nhận lúc 16:10 thứ Sáu 24/04/2026",
                        "Sau 15:00, tính từ ngày làm việc kế tiếp: 07:30 thứ Ba 28/04/2026",
                        "Tính 3 ngày làm việc, không tính ngày bắt đầu 28/04/2026",
                        "Nghỉ hằng tuần: 25/04/2026",
                        "Nghỉ Giỗ Tổ Hùng Vương: 26/04/2026",
                        "Nghỉ bù Giỗ Tổ Hùng Vương: 27/04/2026",
                        "Nghỉ lễ 30/4 và 1/5: 30/04/2026 – 01/05/2026 (2 ngày)",
                        "Nghỉ hằng tuần: 02/05/2026 – 03/05/2026 (2 ngày)",
                        "Hạn: 17:00 ngày 05/05/2026");
    }

    @Test
    void aLineOfDaysOffCoversNoWorkingDay() {
        var off = Stream.of("2026-04-27", "2026-04-30", "2026-05-01")
                .map(LocalDate::parse)
                .map(SpecialDay::off)
                .toList();
        var weekly = WorkingCalendars.vietNam().weekly();
        var lines = new DeadlineCalculator(WorkingCalendar.of(weekly, off))
                        .compute(DeadlineRequest.of(at("2026-04-24T16:10"), new TimeLimit.WorkingDays(3)))
                        .explanation()
                        .stream()
                        .filter(line -> line.kind() == Kind.DAYS_OFF)
                        .toList();
        assertThat(lines)
                .extracting(line -> line.text().vi(), ExplanationLine::from, ExplanationLine::to)
                .contains(
                        tuple("Nghỉ theo lịch: 27/04/2026", at("2026-04-27T00:00"), at("2026-04-28T00:00")),
                        tuple(
                                "Nghỉ theo lịch: 30/04/2026 – 01/05/2026 (2 ngày)",
                                at("2026-04-30T00:00"),
                                at("2026-05-02T00:00")));
    }

    @Test
    void tellsWhyADueTimeThatFellIntoAPauseWaits() {
        var pause = Pause.resuming(at("2026-06-04T10:00"), at("2026-06-04T18:00"));
        assertThat(vietnamese(DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.CalendarDays(3))
                        .withPauses(List.of(pause))))
                .contains(
                        "Ngày cuối cùng 04/06/2026 hết giờ trong lúc đang tạm dừng, chuyển sang ngày làm việc kế tiếp 05/06/2026");
    }

    @Test
    void tellsPauseAndExtensionWithReasonAndSource() {
        var pause = new Pause(
                at("2026-06-02T09:00"),
                at("2026-06-03T11:00"),
                Pause.Then.RESUME,
                new LocalizedText("bổ sung hồ sơ", "supplement"),
                "Điều 19");
        var request = DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.WorkingDays(3))
                .withPauses(List.of(pause))
                .withExtension(new Extension(new TimeLimit.WorkingDays(1), null, "Điều 20"));
        assertThat(vietnamese(request))
                .contains(
                        "Tính 3 ngày làm việc, không tính ngày nhận",
                        "Tạm dừng từ 09:00 thứ Ba 02/06/2026 đến 11:00 thứ Tư 03/06/2026 (bổ sung hồ sơ), cộng thêm 1 ngày làm việc",
                        "Gia hạn 1 ngày làm việc, tính từ hạn 17:00 thứ Sáu 05/06/2026");
        assertThat(calculator.compute(request).explanation())
                .extracting(ExplanationLine::source)
                .contains("Điều 19", "Điều 20");
    }

    @Test
    void tellsThatTheLastDayIsADayOfRest() {
        assertThat(vietnamese(DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.CalendarDays(5))))
                .contains("Ngày cuối cùng 06/06/2026 là ngày nghỉ, chuyển sang ngày làm việc kế tiếp 08/06/2026");
    }

    @Test
    void aStoppedClockEndsWithWhatIsLeft() {
        var request = DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.WorkingDays(3))
                .withPauses(List.of(Pause.resuming(at("2026-06-03T09:00"), null)));
        var last = calculator.compute(request).explanation().getLast();
        assertThat(last.kind()).isEqualTo(Kind.STOPPED);
        assertThat(last.text().vi()).isEqualTo("Đang tạm dừng từ 09:00 thứ Tư 03/06/2026, còn 14 giờ 30 phút làm việc");
        assertThat(last.text().en())
                .isEqualTo(
                        "The clock stands since 09:00 on Wednesday 03/06/2026, 14 hours 30 minutes of working time left");
    }

    @Test
    void marksSourcesThatNobodyCompared() {
        var request = DeadlineRequest.of(at("2026-04-29T08:00"), new TimeLimit.WorkingDays(1));
        assertThat(calculator.compute(request).explanation())
                .filteredOn(line -> line.text().vi().startsWith("Nghỉ lễ 30/4"))
                .extracting(ExplanationLine::source)
                .containsExactly("Bộ luật Lao động 2019, Điều 112 (chưa đối chiếu bản gốc)");
    }

    @Test
    void saysThatAnUnannouncedYearMayChange() {
        assertThat(vietnamese(DeadlineRequest.of(at("2027-06-01T08:00"), new TimeLimit.WorkingDays(1))))
                .contains("Lịch nghỉ năm 2027 chưa được công bố chính thức, hạn có thể thay đổi");
    }

    private List<String> vietnamese(DeadlineRequest request) {
        return calculator.compute(request).explanation().stream()
                .map(line -> line.text().vi())
                .toList();
    }
}
