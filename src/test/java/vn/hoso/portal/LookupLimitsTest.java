package vn.hoso.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookupLimitsTest {

    private static final String CODE = "H21.01-260601-0001";

    @Test
    void rightWordsCostNothingAtTheCode() {
        LookupLimits limits = new LookupLimits(1000, 2);
        for (int i = 0; i < 50; i++) {
            assertThat(limits.take("192.0.2.1", CODE)).isEmpty();
            limits.right("192.0.2.1", CODE);
        }
    }

    @Test
    void wrongWordsCountAgainstTheCodeForTheNetworkThatTriesThem() {
        LookupLimits limits = new LookupLimits(1000, 2);
        assertThat(limits.take("192.0.2.1", CODE)).isEmpty();
        assertThat(limits.take("192.0.2.1", CODE)).isEmpty();
        assertThat(limits.take("192.0.2.1", CODE))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
        assertThat(limits.take("192.0.2.1", "H21.01-260601-0002")).isEmpty();
    }

    @Test
    void nobodyIsLockedOutByWhatStrangersTry() {
        LookupLimits limits = new LookupLimits(1000, 2);
        for (int i = 0; i < 10; i++) {
            limits.take("192.0.2.1", CODE);
        }
        assertThat(limits.take("192.0.2.2", CODE)).isEmpty();
    }

    @Test
    void oneAddressCannotGoThroughTheCodes() {
        LookupLimits limits = new LookupLimits(2, 1000);
        assertThat(limits.take("192.0.2.1", "A")).isEmpty();
        assertThat(limits.take("192.0.2.1", "B")).isEmpty();
        assertThat(limits.take("192.0.2.1", "C")).isPresent();
        assertThat(limits.take("192.0.2.2", "C")).isEmpty();
    }

    @Test
    void anIpv6CustomerIsOneClientWhateverAddressOfTheirNetworkTheyUse() {
        assertThat(ClientAddress.network("2001:db8:1:2::1")).isEqualTo(ClientAddress.network("2001:db8:1:2:ffff::9"));
        assertThat(ClientAddress.network("2001:db8:1:2::1")).isNotEqualTo(ClientAddress.network("2001:db8:1:3::1"));
        assertThat(ClientAddress.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
