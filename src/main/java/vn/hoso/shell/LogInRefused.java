package vn.hoso.shell;

import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/**
 * A log-in failed for a reason that Spring Security has no event for, such as what a log-in service said. It is public since
 * Spring Security makes it.
 */
public final class LogInRefused extends AbstractAuthenticationFailureEvent {

    public LogInRefused(Authentication authentication, AuthenticationException exception) {
        super(authentication, exception);
    }
}
