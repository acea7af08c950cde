package vn.hoso.portal;

import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How often someone may try. Every request counts against the network it comes from; a wrong pair of words also counts
 * against that network's tries at the code, whether there is such a case or not. What strangers try elsewhere does not
 * count against the holder of the receipt: codes follow one another, so anyone could lock everyone out. Many networks
 * together have as many times the tries, which changes nothing against a secret of fifty bits.
 */
@Component
class LookupLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Buckets addresses;
    private final Buckets tries;

    /**
     * @param perMinute requests of one address in a minute; a whole office may share one
     * @param wrongPerCode wrong tries at one code from one network in ten minutes
     */
    LookupLimits(
            @Value("${hoso.portal.lookups-per-minute:120}") int perMinute,
            @Value("${hoso.portal.wrong-tries-per-code:20}") int wrongPerCode) {
        this.addresses = new Buckets(perMinute, Duration.ofMinutes(1));
        this.tries = new Buckets(wrongPerCode, WINDOW);
    }

    /** Takes a try; what it gives is how long to wait where there is none left. */
    Optional<Duration> take(String address, String code) {
        String network = ClientAddress.network(address);
        Optional<Duration> wait = addresses.take(network);
        return wait.isPresent() ? wait : tries.take(at(code, network));
    }

    /** The words were right: the try at the code is given back. */
    void right(String address, String code) {
        tries.giveBack(at(code, ClientAddress.network(address)));
    }

    private static String at(String code, String network) {
        return code + " " + network;
    }
}
