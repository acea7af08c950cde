package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.hoso.deadline.Times.at;
import static vn.hoso.deadline.Times.local;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelpersTest {

    private final DeadlineCalculator calculator = new DeadlineCalculator(WorkingCalendars.vietNam());

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T10:00, 2026-06-01T14:00, 150",
        "2026-06-05T16:00, 2026-06-08T08:30, 120",
        "2026-06-06T00:00, 2026-06-07T23:00, 0",
        "2026-06-02T10:00, 2026-06-01T10:00, 0",
        "2026-06-01T15:00, 2026-06-01T10:00, 0"
    })
    void measuresWorkingMinutes(String from, String to, long minutes) {
        assertThat(calculator.workingMinutes(at(from), at(to))).isEqualTo(minutes);
        assertThat(calculator.workingTime(at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T10:00, 4 WORKING_HOUR, 2026-06-01T15:30",
        "2026-06-01T10:00, 5 WORKING_DAY, 2026-06-08T17:00",
        "2026-06-01T10:00, 2 DAY, 2026-06-03T17:00"
    })
    void addsALength(String from, String length, String to) {
        assertThat(local(calculator.after(at(from), TimeLimit.parse(length)))).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-02T17:00, 1 WORKING_DAY, 2026-06-01T17:00",
        "2026-06-01T17:00, 1 WORKING_DAY, 2026-05-29T17:00",
        "2026-06-02T10:00, 1 WORKING_DAY, 2026-06-01T10:00",
        "2026-05-04T17:00, 2 WORKING_DAY, 2026-04-28T17:00",
        "2026-06-02T17:00, 4 WORKING_HOUR, 2026-06-02T13:00",
        "2026-06-02T17:00, 9 WORKING_HOUR, 2026-06-01T16:00",
        "2026-06-01T08:00, 1 WORKING_HOUR, 2026-05-29T16:30",
        "2026-06-09T17:00, 2 DAY, 2026-06-05T17:00",
        "2026-07-31T17:00, 1 MONTH, 2026-06-30T17:00",
        "2026-06-07T10:00, 1 WORKING_DAY, 2026-06-04T17:00",
        "2026-06-01T12:00, 0 DAY, 2026-06-01T11:30"
    })
    void subtractsALength(String due, String length, String before) {
        assertThat(local(calculator.before(at(due), TimeLimit.parse(length)))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00, 2026-06-08T17:00, Còn 5 ngày làm việc, 5 working days left",
        "2026-06-01T12:30, 2026-06-01T17:00, Còn 4 giờ, 4 hours left",
        "2026-06-01T16:35, 2026-06-01T17:00, Còn 25 phút, 25 minutes left",
        "2026-06-01T17:00, 2026-06-01T17:00, Còn chưa đến 1 phút, Less than a minute left",
        "2026-06-01T16:00, 2026-06-02T17:00, Còn 1 ngày làm việc, 1 working day left",
        "2026-06-03T09:00, 2026-06-01T17:00, Quá hạn 2 ngày làm việc, 2 working days overdue",
        "2026-06-08T09:00, 2026-06-05T17:00, Quá hạn 1 ngày làm việc, 1 working day overdue",
        "2026-06-07T09:00, 2026-06-05T17:00, Vừa quá hạn, Just overdue",
        "2026-06-01T18:10, 2026-06-01T17:00, Vừa quá hạn, Just overdue",
        "2026-06-01T14:10, 2026-06-01T11:00, Quá hạn 1 giờ, 1 hour overdue",
        "2026-06-01T14:10, 2026-06-01T14:00, Quá hạn 10 phút, 10 minutes overdue",
        "2026-02-21T09:00, 2026-02-13T17:00, Vừa quá hạn, Just overdue",
        "2026-02-24T09:00, 2026-02-13T17:00, Quá hạn 2 ngày làm việc, 2 working days overdue",
        "2026-02-13T09:00, 2026-02-24T17:00, Còn 2 ngày làm việc, 2 working days left"
    })
    void saysWhatIsLeft(String now, String due, String vi, String en) {
        var text = calculator.remaining(at(now), at(due)).text();
        assertThat(text.vi()).isEqualTo(vi);
        assertThat(text.en()).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2026-02-23T09:00, 2026-02-23T00:00",
        "1, 2026-02-23T09:00, 2026-02-13T00:00",
        "0, 2026-02-21T09:00, 2026-02-13T00:00",
        "2, 2026-06-08T09:00, 2026-06-04T00:00"
    })
    void whatIsLateByAFewDaysIsCountedAsItsBadgeSays(int days, String now, String earliest) {
        assertThat(local(calculator.lateByAtMost(days, at(now)))).isEqualTo(earliest);
        var due = at(earliest);
        assertThat(calculator.remaining(at(now), due))
                .matches(late -> days == 0 ? late.unit() != RemainingTime.Unit.DAY : late.amount() == days);
        assertThat(calculator.remaining(at(now), due.minusSeconds(1)).amount()).isEqualTo(days + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-03T16:00, EARLY",
        "2026-06-04T07:30, ON_TIME",
        "2026-06-04T17:00, ON_TIME",
        "2026-06-04T17:00:01, LATE"
    })
    void classifiesADoneCase(String done, DeadlineClass expected) {
        assertThat(DeadlineClass.ofDone(at(done), at("2026-06-04T17:00"))).isEqualTo(expected);
    }

    @Test
    void classifiesAnOpenCase() {
        var due = at("2026-06-04T17:00");
        assertThat(DeadlineClass.ofOpen(due, due)).isEqualTo(DeadlineClass.IN_TERM);
        assertThat(DeadlineClass.ofOpen(due.plusSeconds(1), due)).isEqualTo(DeadlineClass.OVERDUE);
        var stopped = calculator.compute(DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.WorkingDays(3))
                .withPauses(List.of(Pause.resuming(at("2026-06-02T08:00"), null))));
        assertThat(DeadlineClass.ofOpen(at("2026-12-01T08:00"), stopped)).isEqualTo(DeadlineClass.IN_TERM);
    }

    @Test
    void readsWhatItWrites() {
        assertThat(TimeLimit.parse(" 4  WORKING_HOUR ")).isEqualTo(new TimeLimit.WorkingHours(4));
        assertThat(new TimeLimit.Months(2).code()).isEqualTo("2 MONTH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "-1 DAY", "4 days", "x DAY", "10001 DAY", "99999999999 DAY", "1 DAY 2"})
    void refusesWhatIsNoTimeLimit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TimeLimit.parse(text));
    }
}
