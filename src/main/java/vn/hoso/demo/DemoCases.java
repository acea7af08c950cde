package vn.hoso.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.base.MovableClock;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.WorkingCalendars;
import vn.hoso.engine.Engine;
import vn.hoso.engine.EngineClock;

/** The cases of the sample province: about 300, in every state, relative to today. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoCases {

    /** Across the Tết of 2026, whose days off were 16 to 20 February. */
    private static final Instant BEFORE_TET = Instant.parse("2026-02-12T02:00:00Z");

    private final DemoWalk walk;
    private final MovableClock clock;
    private final Engine engine;
    private final DeadlineCalculator calculator = new DeadlineCalculator(WorkingCalendars.vietNam());

    DemoCases(DemoWalk walk, MovableClock clock, Engine engine) {
        this.walk = walk;
        this.clock = clock;
        this.engine = engine;
    }

    private record Dated(DemoPlan plan, Instant receivedAt) {}

    void make() {
        Instant today = clock.instant();
        engine.withoutJobExecutor(() -> {
            try {
                make(today);
            } finally {
                clock.release();
                EngineClock.release();
            }
        });
    }

    private void make(Instant today) {
        Random random = new Random(797);
        List<Dated> plans = new ArrayList<>();
        for (DemoPlan plan : DemoPlan.all()) {
            Instant day = calculator.before(today, new TimeLimit.WorkingDays(plan.age()));
            Instant at = plan.age() == 0
                    ? today.minusSeconds(60L + random.nextInt(3600))
                    : calculator
                            .before(day, new TimeLimit.WorkingHours(random.nextInt(7)))
                            .minusSeconds(60L * random.nextInt(50));
            plans.add(new Dated(plan, at));
        }
        plans.add(new Dated(
                new DemoPlan(
                        "xac-nhan-tinh-trang-hon-nhan",
                        DemoPeople.communes().getFirst(),
                        0,
                        6,
                        new ArrayList<>(),
                        null,
                        null,
                        null),
                BEFORE_TET));
        plans.stream()
                .sorted(java.util.Comparator.comparing(Dated::receivedAt))
                .forEach(dated -> walk.run(dated.plan, dated.receivedAt, today, random));
    }
}
