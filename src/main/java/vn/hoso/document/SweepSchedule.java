package vn.hoso.document;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps a slice every five minutes, so the whole store within a day, and again when {@code hoso.documents.sweep-every} is over. */
@Component
@ConditionalOnProperty(name = "hoso.documents.sweeping", matchIfMissing = true)
class SweepSchedule {

    private final StoreSweep sweep;
    private final Clock clock;
    private final Duration every;

    SweepSchedule(StoreSweep sweep, Clock clock, @Value("${hoso.documents.sweep-every}") Duration every) {
        this.sweep = sweep;
        this.clock = clock;
        this.every = every;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void sweep() {
        sweep.next(clock.instant().minus(every));
    }
}
