package vn.hoso.portal;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A bucket for each name, of which the longest unused are forgotten so that strangers cannot fill the memory. */
final class Buckets {

    private static final int MOST = 50_000;

    private final Bandwidth limit;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };

    Buckets(int amount, Duration window) {
        this.limit = Bandwidth.builder()
                .capacity(amount)
                .refillGreedy(amount, window)
                .build();
    }

    /** Takes one; gives how long to wait where none is left. */
    Optional<Duration> take(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void giveBack(String name) {
        bucket(name).addTokens(1);
    }

    private Bucket bucket(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    name, unused -> Bucket.builder().addLimit(limit).build());
        }
    }
}
