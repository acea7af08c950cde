package vn.hoso.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hoso.base.OfficialTime;

/** Rules that hold for every case, tried on thousands drawn from fixed seeds. */
class DeadlinePropertiesTest {

    private static final int CASES = 3_000;

    private static final int SLOW_CASES = 1_000;

    @ParameterizedTest
    @EnumSource(LimitUnit.class)
    void agreesWithTheSlowModel(LimitUnit unit) {
        forEachCase(SLOW_CASES, 11, (random, calculator) -> {
            var request = request(random, unit);
            var slow = new SlowModel(calculator.calendar(), request.pauses())
                    .due(OfficialTime.local(request.receivedAt()), request.limit(), request.cutOff());
            assertThat(OfficialTime.local(due(calculator, request)))
                    .as(request.toString())
                    .isEqualTo(slow);
        });
    }

    @Test
    void aLaterReceiptIsNeverDueEarlier() {
        forEachCase(22, (random, calculator) -> {
            var one = request(random).withPauses(List.of());
            var later = new DeadlineRequest(
                    one.receivedAt().plusSeconds(random.below(500_000)),
                    one.limit(),
                    one.cutOff(),
                    null,
                    List.of(),
                    null);
            assertThat(due(calculator, later)).as(one.toString()).isAfterOrEqualTo(due(calculator, one));
        });
    }

    @Test
    void aLongerLimitIsNeverDueEarlier() {
        forEachCase(33, (random, calculator) -> {
            var one = withRestarts(random, request(random));
            var longer = TimeLimit.of(one.limit().amount() + 1, one.limit().unit());
            var other = new DeadlineRequest(one.receivedAt(), longer, one.cutOff(), null, one.pauses(), null);
            assertThat(due(calculator, other)).as(one.toString()).isAfterOrEqualTo(due(calculator, one));
        });
    }

    @Test
    void aLongerPauseIsNeverDueEarlier() {
        forEachCase(44, (random, calculator) -> {
            var one = withRestarts(random, withExtension(random, request(random)));
            if (one.pauses().isEmpty()) {
                return;
            }
            var pauses = new ArrayList<>(one.pauses());
            var chosen = pauses.removeLast();
            pauses.add(new Pause(
                    chosen.from(), chosen.to().plusSeconds(random.below(300_000)), chosen.then(), null, null));
            assertThat(due(calculator, one.withPauses(pauses)))
                    .as(one.toString())
                    .isAfterOrEqualTo(due(calculator, one));
        });
    }

    @Test
    void pausesAndExtensionsNeverMakeItEarlier() {
        forEachCase(55, (random, calculator) -> {
            var one = withRestarts(random, withExtension(random, request(random)));
            var deadline = calculator.compute(one);
            assertThat(deadline.due().orElseThrow()).as(one.toString()).isAfterOrEqualTo(deadline.originalDueAt());
        });
    }

    @Test
    void anotherHolidayNeverMakesItEarlier() {
        forEachCase(66, (random, calculator) -> {
            var one = request(random).withPauses(List.of());
            var date = RandomCases.FIRST.plusDays(random.below(40));
            var other = new DeadlineCalculator(calculator.calendar().withDays(List.of(SpecialDay.off(date))));
            assertThat(due(other, one)).as(one + " " + date).isAfterOrEqualTo(due(calculator, one));
        });
    }

    @Test
    void isDueWithinAShiftOrAtItsEndAndTheLastLineSaysSo() {
        forEachCase(77, (random, calculator) -> {
            var one = withRestarts(random, withExtension(random, request(random)));
            var deadline = calculator.compute(one);
            var due = OfficialTime.local(deadline.due().orElseThrow());
            assertThat(calculator.calendar().shiftsOn(due.toLocalDate()))
                    .as(one.toString())
                    .anyMatch(shift -> !due.toLocalTime().isBefore(shift.from())
                            && !due.toLocalTime().isAfter(shift.to()));
            assertThat(deadline.explanation().getLast().to())
                    .isEqualTo(deadline.due().orElseThrow());
            assertThat(deadline.explanation().getLast().text().vi())
                    .isEqualTo("Hạn: %02d:%02d ngày %s"
                            .formatted(
                                    due.getHour(),
                                    due.getMinute(),
                                    OfficialTime.date(deadline.due().orElseThrow())));
        });
    }

    @Test
    void anEmptyPauseChangesNothing() {
        forEachCase(88, (random, calculator) -> {
            var one = request(random);
            var empty = one.receivedAt().plusSeconds(random.below(900_000));
            var pauses = new ArrayList<>(one.pauses());
            pauses.add(random.below(2) == 0 ? Pause.resuming(empty, empty) : Pause.restarting(empty, empty));
            assertThat(calculator.compute(one.withPauses(pauses))).isEqualTo(calculator.compute(one));
        });
    }

    @Test
    void aPauseOutsideWorkingTimeAddsNoWorkingHourAndNoWorkingDay() {
        forEachCase(144, (random, calculator) -> {
            var unit = random.below(2) == 0 ? LimitUnit.WORKING_HOUR : LimitUnit.WORKING_DAY;
            var one = request(random, unit).withPauses(List.of());
            var from = one.receivedAt().plusSeconds(random.below(500_000));
            var to = from.plusSeconds(random.below(60_000));
            if (calculator.workingTime(from, to).isZero()) {
                var paused = one.withPauses(List.of(Pause.resuming(from, to)));
                assertThat(due(calculator, paused)).as(paused.toString()).isEqualTo(due(calculator, one));
            }
        });
    }

    @Test
    void noDueTimeFallsIntoAPause() {
        forEachCase(155, (random, calculator) -> {
            var one = withRestarts(random, withExtension(random, request(random)));
            var due = due(calculator, one);
            assertThat(one.pauses())
                    .as(one.toString())
                    .noneMatch(pause -> pause.from().isBefore(due) && due.isBefore(pause.to()));
        });
    }

    @Test
    void twoAdjacentPausesAreOne() {
        forEachCase(99, (random, calculator) -> {
            var one = request(random).withPauses(List.of());
            var a = one.receivedAt().plusSeconds(random.below(500_000));
            var b = a.plusSeconds(random.below(200_000));
            var c = b.plusSeconds(random.below(200_000));
            var two = one.withPauses(List.of(Pause.resuming(b, c), Pause.resuming(a, b)));
            assertThat(due(calculator, two))
                    .as(two.toString())
                    .isEqualTo(due(calculator, one.withPauses(List.of(Pause.resuming(a, c)))));
        });
    }

    @Test
    void aRestartEqualsAReceiptAtItsEnd() {
        forEachCase(111, (random, calculator) -> {
            var one = withExtension(random, request(random).withPauses(List.of()));
            var from = one.receivedAt().plusSeconds(random.below(500_000));
            var to = from.plusSeconds(1 + random.below(500_000));
            var restarted = due(calculator, one.withPauses(List.of(Pause.restarting(from, to))));
            var afresh = new DeadlineRequest(to, one.limit(), one.cutOff(), null, List.of(), one.extension());
            var untouched = due(calculator, one);
            assertThat(restarted)
                    .as(one.toString())
                    .isEqualTo(from.isBefore(untouched) ? due(calculator, afresh) : untouched);
        });
    }

    @Test
    void workingTimeIsAdditiveAndUndoesAddingHours() {
        forEachCase(122, (random, calculator) -> {
            var a = random.instant(20);
            var b = a.plusSeconds(random.below(900_000));
            var c = b.plusSeconds(random.below(900_000));
            assertThat(calculator.workingTime(a, c))
                    .isEqualTo(calculator.workingTime(a, b).plus(calculator.workingTime(b, c)));
            var hours = new TimeLimit.WorkingHours(random.below(60));
            var due = calculator.after(a, hours);
            assertThat(calculator.workingTime(a, due)).isEqualTo(Duration.ofHours(hours.amount()));
            assertThat(calculator.workingTime(calculator.before(due, hours), due))
                    .isEqualTo(Duration.ofHours(hours.amount()));
        });
    }

    @Test
    void whatIsLeftAtAnOpenPauseIsWhatRunsAfterIt() {
        forEachCase(133, (random, calculator) -> {
            var one = request(random, LimitUnit.WORKING_HOUR).withPauses(List.of());
            var from = one.receivedAt().plusSeconds(random.below(300_000));
            var open = calculator.compute(one.withPauses(List.of(Pause.resuming(from, null))));
            if (open instanceof Deadline.Stopped stopped) {
                var to = from.plusSeconds(random.below(300_000) + 1);
                var due = due(calculator, one.withPauses(List.of(Pause.resuming(from, to))));
                assertThat(calculator.workingTime(to, due)).as(one.toString()).isEqualTo(stopped.remaining());
            } else {
                assertThat(from).isAfterOrEqualTo(due(calculator, one));
            }
        });
    }

    private interface Case {
        void check(RandomCases random, DeadlineCalculator calculator);
    }

    private static void forEachCase(long seed, Case check) {
        forEachCase(CASES, seed, check);
    }

    private static void forEachCase(int cases, long seed, Case check) {
        for (int i = 0; i < cases; i++) {
            var random = new RandomCases(seed * 1_000_003 + i);
            check.check(random, new DeadlineCalculator(WorkingCalendar.of(random.weekly(), random.days())));
        }
    }

    private static DeadlineRequest request(RandomCases random) {
        return request(random, LimitUnit.values()[random.below(4)]);
    }

    private static DeadlineRequest request(RandomCases random, LimitUnit unit) {
        int amount =
                switch (unit) {
                    case WORKING_HOUR -> 1 + random.below(40);
                    case WORKING_DAY -> random.below(12);
                    case DAY -> 1 + random.below(20);
                    case MONTH -> 1 + random.below(2);
                };
        var received = random.instant(25);
        return DeadlineRequest.of(received, TimeLimit.of(amount, unit))
                .withCutOff(random.cutOff())
                .withPauses(random.pauses(received));
    }

    private static DeadlineRequest withExtension(RandomCases random, DeadlineRequest request) {
        return random.below(2) == 0
                ? request
                : request.withExtension(
                        new Extension(TimeLimit.of(random.below(9), LimitUnit.values()[random.below(4)]), null, null));
    }

    private static DeadlineRequest withRestarts(RandomCases random, DeadlineRequest request) {
        return request.withPauses(request.pauses().stream()
                .map(pause -> random.below(3) > 0 ? pause : Pause.restarting(pause.from(), pause.to()))
                .toList());
    }

    private static Instant due(DeadlineCalculator calculator, DeadlineRequest request) {
        return calculator.compute(request).due().orElseThrow();
    }
}
