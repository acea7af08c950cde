package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hoso.deadline.Times.at;
import static vn.hoso.deadline.Times.local;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinePausesTest {

    private final DeadlineCalculator calculator = new DeadlineCalculator(WorkingCalendars.vietNam());

    @ParameterizedTest(name = "{0} + {1}, pause {2} to {3} → {4}")
    @CsvSource(textBlock = """
            # Hours: the working minutes of the pause
            2026-06-01T07:30, 4 WORKING_HOUR, 2026-06-01T08:00, 2026-06-01T09:00, 2026-06-01T14:00
            2026-06-01T07:30, 4 WORKING_HOUR, 2026-06-01T11:00, 2026-06-01T13:00, 2026-06-01T13:30
            2026-06-01T07:30, 4 WORKING_HOUR, 2026-06-01T11:30, 2026-06-01T13:00, 2026-06-01T11:30
            2026-06-01T16:00, 4 WORKING_HOUR, 2026-06-01T17:00, 2026-06-02T07:30, 2026-06-02T10:30
            # Working days: a day counts if the clock runs when it closes
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-02T07:30, 2026-06-03T07:30, 2026-06-05T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-01T17:00, 2026-06-02T17:00, 2026-06-05T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-02T09:00, 2026-06-02T11:00, 2026-06-04T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-02T09:00, 2026-06-03T09:00, 2026-06-05T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-02T09:00, 2026-06-03T16:59, 2026-06-05T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-02T16:59, 2026-06-03T07:30, 2026-06-05T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-01T09:00, 2026-06-01T16:00, 2026-06-04T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-01T09:00, 2026-06-03T10:00, 2026-06-08T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-05T17:00, 2026-06-06T10:00, 2026-06-04T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-02T18:00, 2026-06-03T07:00, 2026-06-04T17:00
            2026-06-01T08:00, 5 WORKING_DAY, 2026-06-06T00:00, 2026-06-08T00:00, 2026-06-08T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-05-20T08:00, 2026-05-25T08:00, 2026-06-04T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-04T17:00, 2026-06-10T08:00, 2026-06-04T17:00
            2026-06-01T08:00, 3 WORKING_DAY, 2026-06-04T16:00, 2026-06-10T07:30, 2026-06-10T17:00
            # Days: a day counts if the clock runs at its midnight end
            2026-06-01T08:00, 10 DAY, 2026-06-02T08:00, 2026-06-04T08:00, 2026-06-15T17:00
            2026-06-01T08:00, 10 DAY, 2026-06-01T09:00, 2026-06-01T10:00, 2026-06-11T17:00
            2026-06-01T08:00, 10 DAY, 2026-06-02T09:00, 2026-06-03T00:00, 2026-06-12T17:00
            2026-06-01T08:00, 10 DAY, 2026-06-02T09:00, 2026-06-03T09:00, 2026-06-12T17:00
            2026-06-01T08:00, 10 DAY, 2026-06-02T09:00, 2026-06-02T10:00, 2026-06-11T17:00
            2026-06-01T08:00, 3 DAY, 2026-06-04T10:00, 2026-06-04T18:00, 2026-06-05T17:00
            2026-06-01T08:00, 5 DAY, 2026-06-07T10:00, 2026-06-07T20:00, 2026-06-08T17:00
            2026-06-01T08:00, 5 DAY, 2026-06-08T10:00, 2026-06-10T09:00, 2026-06-10T17:00
            2026-06-01T08:00, 1 MONTH, 2026-06-08T09:00, 2026-06-09T10:00, 2026-07-02T17:00
            """)
    void resumeAddsBackWhatThePauseTook(String received, String limit, String from, String to, String due) {
        var request = DeadlineRequest.of(at(received), TimeLimit.parse(limit))
                .withPauses(List.of(Pause.resuming(at(from), at(to))));
        assertThat(calculator.compute(request).due().map(Times::local)).contains(due);
    }

    @Test
    void shortPausesWithinDaysCostNoDay() {
        var two = List.of(
                Pause.resuming(at("2026-06-02T09:00"), at("2026-06-02T10:00")),
                Pause.resuming(at("2026-06-03T09:00"), at("2026-06-03T10:00")));
        assertThat(due(threeDays().withPauses(two))).isEqualTo("2026-06-04T17:00");
        var days = DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.CalendarDays(3));
        assertThat(due(days.withPauses(two))).isEqualTo("2026-06-04T17:00");
    }

    @Test
    void overlappingPausesCountOnce() {
        var request = threeDays(
                Pause.resuming(at("2026-06-02T09:30"), at("2026-06-03T07:30")),
                Pause.resuming(at("2026-06-02T07:30"), at("2026-06-02T16:00")));
        assertThat(due(request)).isEqualTo("2026-06-05T17:00");
    }

    @Test
    void aPauseThatBeginsOnTheDayThatAnEarlierOneBoughtMovesTheDueTimePastItself() {
        var request = threeDays(
                Pause.resuming(at("2026-06-02T09:00"), at("2026-06-03T11:00")),
                Pause.resuming(at("2026-06-05T10:00"), at("2026-06-07T10:00")));
        assertThat(due(request)).isEqualTo("2026-06-08T17:00");
    }

    @Test
    void restartCountsTheWholeLimitFromThePausesEnd() {
        assertThat(due(threeDays(Pause.restarting(at("2026-06-03T09:00"), at("2026-06-10T09:00")))))
                .isEqualTo("2026-06-15T17:00");
    }

    @Test
    void restartAppliesTheCutOffAgain() {
        var request = threeDays(Pause.restarting(at("2026-06-03T09:00"), at("2026-06-10T15:30")))
                .withCutOff(LocalTime.of(15, 0));
        assertThat(due(request)).isEqualTo("2026-06-16T17:00");
    }

    @Test
    void restartAfterTheDueTimeRevivesNothing() {
        assertThat(due(threeDays(Pause.restarting(at("2026-06-04T17:00"), at("2026-06-10T15:30")))))
                .isEqualTo("2026-06-04T17:00");
    }

    @Test
    void anOpenPauseLeavesTheDueTimeUnknown() {
        var deadline = calculator.compute(threeDays(Pause.resuming(at("2026-06-03T09:00"), null)));
        assertThat(deadline.due()).isEmpty();
        assertThat(deadline).isInstanceOfSatisfying(Deadline.Stopped.class, stopped -> {
            assertThat(stopped.remaining()).isEqualTo(Duration.ofMinutes(14 * 60 + 30));
            assertThat(local(stopped.since())).isEqualTo("2026-06-03T09:00");
            assertThat(local(stopped.originalDueAt())).isEqualTo("2026-06-04T17:00");
        });
    }

    @Test
    void anOpenPauseAfterTheDueTimeStopsNothing() {
        assertThat(due(threeDays(Pause.resuming(at("2026-06-05T09:00"), null)))).isEqualTo("2026-06-04T17:00");
    }

    @Test
    void theExtensionCountsFromTheDueTime() {
        var request = threeDays().withExtension(new Extension(new TimeLimit.WorkingDays(2), null, "Điều 1"));
        assertThat(due(request)).isEqualTo("2026-06-08T17:00");
        var hours = threeDays().withExtension(new Extension(new TimeLimit.WorkingHours(4), null, null));
        assertThat(due(hours)).isEqualTo("2026-06-05T11:30");
    }

    @Test
    void aPauseWithinTheExtensionCounts() {
        var request = threeDays(Pause.resuming(at("2026-06-05T07:30"), at("2026-06-08T07:30")))
                .withExtension(new Extension(new TimeLimit.WorkingDays(2), null, null));
        assertThat(due(request)).isEqualTo("2026-06-09T17:00");
    }

    @Test
    void theOriginalDueTimeIsKept() {
        var deadline = calculator.compute(threeDays(Pause.resuming(at("2026-06-02T07:30"), at("2026-06-03T07:30")))
                .withExtension(new Extension(new TimeLimit.WorkingDays(2), null, null)));
        assertThat(local(deadline.originalDueAt())).isEqualTo("2026-06-04T17:00");
        assertThat(deadline.due().map(Times::local)).contains("2026-06-09T17:00");
    }

    @Test
    void refusesAPauseThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> Pause.resuming(at("2026-06-02T09:00"), at("2026-06-02T08:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before it begins");
    }

    private DeadlineRequest threeDays(Pause... pauses) {
        return DeadlineRequest.of(at("2026-06-01T08:00"), new TimeLimit.WorkingDays(3))
                .withPauses(List.of(pauses));
    }

    private String due(DeadlineRequest request) {
        return local(calculator.compute(request).due().orElseThrow());
    }
}
