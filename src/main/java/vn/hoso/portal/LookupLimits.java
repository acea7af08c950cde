package vn.hoso.portal;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often someone may try. Every request counts against the address it comes from; a wrong pair of words also counts
 * against the code, whether there is such a case or not, so that many addresses together cannot guess one secret.
 */
@Component
class LookupLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Buckets addresses;
    private final Buckets codes;

    /**
     * @param perMinute requests of one address in a minute; a whole office may share one
     * @param wrongPerCode wrong tries at one code in ten minutes
     */
    LookupLimits(
            @Value("${hoso.portal.lookups-per-minute:120}") int perMinute,
            @Value("${hoso.portal.wrong-tries-per-code:20}") int wrongPerCode) {
        this.addresses = new Buckets(perMinute, Duration.ofMinutes(1));
        this.codes = new Buckets(wrongPerCode, WINDOW);
    }

    /** Takes a try; what it gives is how long to wait where there is none left. */
    Optional<Duration> take(String address, String code) {
        Optional<Duration> wait = addresses.take(ClientAddress.network(address));
        return wait.isPresent() ? wait : codes.take(code);
    }

    /** The words were right: the try at the code is given back. */
    void right(String code) {
        codes.giveBack(code);
    }
}
