package vn.hoso.organization;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.audit.Audit;

/**
 * Log-in by name and password, with a lock after five wrong ones (TCVN 14423 level 3). Successes, failures and locks
 * are audited.
 */
@Service
@Internal("called by Spring Security while it authenticates")
class OfficerLogIn implements UserDetailsService {

    private static final String CHAIN = "access";

    private final Persons persons;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;
    private final Duration lockDuration;

    OfficerLogIn(
            Persons persons,
            Officers officers,
            Audit audit,
            Clock clock,
            @Value("${hoso.security.lock-duration:12h}") Duration lockDuration) {
        this.persons = persons;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
        this.lockDuration = lockDuration;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Person person = persons.findByUsername(username).orElseThrow(() -> new UsernameNotFoundException(username));
        return new OfficerPrincipal(
                officers,
                officers.find(person.id()).orElseThrow(),
                person.passwordHash(),
                person.isLocked(clock.instant()),
                person.isDisabled());
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AbstractAuthenticationFailureEvent event) {
        String username = event.getAuthentication().getName();
        if (event instanceof AuthenticationFailureBadCredentialsEvent) {
            persons.findOneForUpdateByUsername(username).ifPresent(person -> {
                person.failedToLogIn(clock.instant(), lockDuration);
                audit.write(
                        CHAIN,
                        person.isLocked(clock.instant()) ? "account-locked" : "log-in-failed",
                        Map.of("username", username));
            });
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AuthenticationSuccessEvent event) {
        persons.findOneForUpdateByUsername(event.getAuthentication().getName()).ifPresent(person -> {
            person.loggedIn();
            audit.write(CHAIN, "logged-in", Map.of("username", person.username()));
        });
    }
}
