package vn.hoso.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.hoso.base.MovableClock;
import vn.hoso.signature.DemoCertificateAuthority;

/** The sample province's clock, its own certificate authority and the keys of its leaders. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hoso.demo.enabled")
class DemoSigners {

    /** The sample's past reaches back about a year, so its keys are a little older. */
    private static final Duration AGE = Duration.ofDays(400);

    /** Stops only while the sample is being made, so that its cases have a past. */
    @Bean
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Issuer demoIssuer(@Value("${hoso.home}") Path home, MovableClock clock) {
        Path folder = home.resolve("pki");
        DemoCertificateAuthority.open(folder, Clock.offset(clock, AGE.negated()));
        return new Issuer(folder, clock);
    }

    /** Whom to give a key. */
    record Signer(String username, String name, String agency) {}

    /** Issues the keys of the sample's leaders. */
    record Issuer(Path folder, Clock clock) {

        void issue(List<Signer> signers) {
            DemoCertificateAuthority earlier =
                    DemoCertificateAuthority.open(folder, Clock.offset(clock, AGE.negated()));
            for (Signer signer : signers) {
                earlier.issue(
                        signer.username,
                        signer.name,
                        signer.agency,
                        signer.username + "@gialai.example",
                        DemoPeople.PASSWORD.toCharArray());
            }
            renewLists();
        }

        /** Writes today's revocation lists. */
        void renewLists() {
            DemoCertificateAuthority.open(folder, clock);
        }
    }
}
