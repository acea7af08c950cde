package vn.hoso.shell;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What services and log-in need of security, with and without a web server. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(jsr250Enabled = true)
class AccessConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    DefaultAuthenticationEventPublisher authenticationEvents(ApplicationEventPublisher publisher) {
        DefaultAuthenticationEventPublisher events = new DefaultAuthenticationEventPublisher(publisher);
        // Also what a log-in service was not believed about
        events.setDefaultAuthenticationFailureEvent(RefusedElsewhere.class);
        return events;
    }

    /** A log-in failed for a reason that Spring Security has no event for. */
    static final class RefusedElsewhere extends AbstractAuthenticationFailureEvent {
        public RefusedElsewhere(Authentication authentication, AuthenticationException exception) {
            super(authentication, exception);
        }
    }
}
