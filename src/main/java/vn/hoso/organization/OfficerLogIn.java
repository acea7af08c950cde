package vn.hoso.organization;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureProviderNotFoundEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;

/**
 * Log-in by name and password, with a lock after five wrong ones (TCVN 14423 level 3). Whoever
 * comes in, is refused or leaves is audited.
 */
@Service
@Internal("called by Spring Security while it authenticates")
class OfficerLogIn implements UserDetailsService {

    private static final int LONGEST = 200;

    private final Persons persons;
    private final Principals principals;
    private final Audit audit;
    private final Clock clock;
    private final Duration lockDuration;

    OfficerLogIn(
            Persons persons,
            Principals principals,
            Audit audit,
            Clock clock,
            @Value("${hoso.security.lock-duration}") Duration lockDuration) {
        this.persons = persons;
        this.principals = principals;
        this.audit = audit;
        this.clock = clock;
        this.lockDuration = lockDuration;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Person person = persons.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException(username));
        return principals.withPassword(person);
    }

    /** Counts a wrong password, and writes down every attempt that did not let anyone in. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureProviderNotFoundEvent) {
            // Of the second place that was asked; the first one says why
            return;
        }
        String username = shortened(event.getAuthentication().getName());
        if (!(event instanceof AuthenticationFailureBadCredentialsEvent)) {
            audit.write(
                    People.CHAIN,
                    "log-in-refused",
                    Map.of(
                            "username",
                            username,
                            "reason",
                            shortened(event.getException().getMessage())));
            return;
        }
        Optional<Person> person = persons.findOneForUpdateByUsername(username);
        person.ifPresent(known -> known.failedToLogIn(clock.instant(), lockDuration));
        audit.write(
                People.CHAIN,
                person.map(known -> known.isLocked(clock.instant()) ? "account-locked" : "log-in-failed")
                        .orElse("log-in-unknown"),
                Map.of("username", username));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AuthenticationSuccessEvent event) {
        persons.findOneForUpdateByUsername(event.getAuthentication().getName()).ifPresent(person -> {
            person.unlock();
            audit.write(People.CHAIN, "logged-in", Map.of("username", person.username()));
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void left(LogoutSuccessEvent event) {
        audit.write(
                People.CHAIN,
                "logged-out",
                Map.of("username", shortened(event.getAuthentication().getName())));
    }

    /** What a stranger typed is not kept at any length. */
    private static String shortened(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
