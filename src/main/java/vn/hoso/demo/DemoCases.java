package vn.hoso.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.hoso.base.MovableClock;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.TimeLimit;
import vn.hoso.deadline.UnitCalendars;
import vn.hoso.engine.EngineClock;
import vn.hoso.engine.EngineWork;

/** The cases of the sample province: about 300, in every state, relative to today. */
@Component
@ConditionalOnProperty("hoso.demo.enabled")
class DemoCases {

    /** The working day before the eve of each Tết, and the last of its days off. */
    private static final Map<LocalDate, LocalDate> TET = Map.of(
            LocalDate.of(2025, 1, 23), LocalDate.of(2025, 1, 31),
            LocalDate.of(2026, 2, 12), LocalDate.of(2026, 2, 20),
            LocalDate.of(2027, 2, 3), LocalDate.of(2027, 2, 11));

    private final DemoWalk walk;
    private final DemoRecord record;
    private final MovableClock clock;
    private final EngineWork engine;
    private final UnitCalendars calendars;

    DemoCases(DemoWalk walk, DemoRecord record, MovableClock clock, EngineWork engine, UnitCalendars calendars) {
        this.walk = walk;
        this.record = record;
        this.clock = clock;
        this.engine = engine;
        this.calendars = calendars;
    }

    /**
     * One case to make.
     *
     * @param seed of what is left to chance in it, so that every making gives the same cases
     */
    record Dated(DemoPlan plan, Instant receivedAt, long seed) {

        /** What the record of the sample calls it. */
        String part() {
            return "case-" + seed;
        }
    }

    /** Makes the cases that are not there yet. */
    void make() {
        make(plans(clock.instant()));
    }

    /** Makes those of these cases that are not there yet. */
    void make(List<Dated> plans) {
        Set<String> there = record.parts();
        List<Dated> missing =
                plans.stream().filter(dated -> !there.contains(dated.part())).toList();
        EngineClock.follow(clock);
        try {
            engine.withoutJobExecutor(() -> make(missing, clock.instant()));
        } finally {
            EngineClock.release();
        }
    }

    /** The counters make their cases side by side, each its own in the order in which they came. */
    private void make(List<Dated> plans, Instant today) {
        Map<String, List<Dated>> counters = plans.stream()
                .sorted(Comparator.comparing(Dated::receivedAt))
                .collect(Collectors.groupingBy(dated -> dated.plan.counter()));
        try (ExecutorService desks =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> running = new ArrayList<>();
            counters.values().stream()
                    .sorted(Comparator.comparing((List<Dated> cases) -> cases.size())
                            .reversed())
                    .forEach(cases -> running.add(desks.submit(() -> makeAtCounter(cases, today))));
            for (Future<?> desk : running) {
                desk.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("The sample's cases could not be made", failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The making of the sample was interrupted", stopped);
        }
    }

    private void makeAtCounter(List<Dated> cases, Instant today) {
        try {
            cases.forEach(dated -> {
                walk.run(dated.plan, dated.receivedAt, today, new Random(dated.seed));
                record.made(dated.part());
            });
        } finally {
            clock.release();
        }
    }

    /** A morning shortly before the last Tết that is over. */
    private static Instant beforeLastTet(Instant today) {
        LocalDate day = OfficialTime.local(today).toLocalDate();
        return TET.entrySet().stream()
                .filter(tet -> tet.getValue().isBefore(day))
                .map(tet -> tet.getKey())
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("No Tết before " + day + " is known"))
                .atTime(9, 0)
                .atZone(OfficialTime.ZONE)
                .toInstant();
    }

    List<Dated> plans(Instant today) {
        Random random = new Random(797);
        DeadlineCalculator calculator = new DeadlineCalculator(calendars.national());
        List<Dated> plans = new ArrayList<>();
        List<DemoPlan> all = new ArrayList<>(DemoPlan.all());
        all.addAll(DemoPlan.special());
        for (DemoPlan plan : all) {
            Instant day = calculator.before(today, new TimeLimit.WorkingDays(plan.age()));
            Instant at = plan.age() == 0
                    ? today.minusSeconds(60L + random.nextInt(3600))
                    : calculator
                            .before(day, new TimeLimit.WorkingHours(random.nextInt(7)))
                            .minusSeconds(60L * random.nextInt(50));
            plans.add(new Dated(plan, at, plans.size()));
        }
        plans.add(new Dated(DemoPlan.closed(0, 6), beforeLastTet(today), plans.size()));
        plans.add(new Dated(DemoPlan.failing(), calculator.before(today, new TimeLimit.WorkingDays(1)), plans.size()));
        return plans;
    }
}
