package vn.hoso.organization;

import java.time.Clock;
import org.springframework.stereotype.Component;
import vn.hoso.access.Officer;

/** Makes what a session or a request keeps of a person. */
@Component
class Principals {

    private final Officers officers;
    private final Fingerprints fingerprints;
    private final Clock clock;

    Principals(Officers officers, Fingerprints fingerprints, Clock clock) {
        this.officers = officers;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** For one who shows a password; while a new one is owed, it opens nothing. */
    OfficerPrincipal withPassword(Person person) {
        return make(person, person.mustChangePassword());
    }

    /** For one whom a token or another service vouches for: a password that is owed is not asked for. */
    OfficerPrincipal withoutPassword(Person person) {
        return make(person, false);
    }

    private OfficerPrincipal make(Person person, boolean owesNewPassword) {
        String fingerprint = fingerprints.of(person.id()).orElse("");
        Officer officer = officers.find(person.id()).orElseThrow();
        return new OfficerPrincipal(
                officer,
                fingerprint,
                person.passwordHash(),
                person.isLocked(clock.instant()),
                person.isDisabled(),
                owesNewPassword);
    }
}
