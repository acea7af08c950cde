package vn.hoso.organization;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import vn.hoso.access.Internal;
import vn.hoso.access.Officer;

/**
 * Log-in through OpenID Connect, where {@code spring.security.oauth2.client.*} configures it: the provider says who it
 * is ({@code preferred_username}), our own positions say what they may do. Someone who is not a person of ours, or whose
 * account is locked or closed, does not get in.
 */
@Component
@Internal("called by Spring Security while it authenticates")
public class OidcOfficers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService provider = new OidcUserService();
    private final Persons persons;
    private final Principals principals;
    private final Clock clock;

    OidcOfficers(Persons persons, Principals principals, Clock clock) {
        this.persons = persons;
        this.principals = principals;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = provider.loadUser(request);
        String username = user.getPreferredUsername();
        Person person = persons.findByUsername(username == null ? "" : username)
                .filter(found -> !found.isDisabled() && !found.isLocked(clock.instant()))
                .orElseThrow(() -> new OAuth2AuthenticationException(
                        new OAuth2Error("unknown_person"),
                        "The log-in service knows '" + username + "', but no open account here has that name."));
        return new OidcOfficer(user, principals.withoutPassword(person));
    }

    private static final class OidcOfficer extends DefaultOidcUser implements LoggedIn {

        private final transient OfficerPrincipal principal;

        OidcOfficer(OidcUser user, OfficerPrincipal principal) {
            super(principal.getAuthorities(), user.getIdToken(), user.getUserInfo(), "preferred_username");
            this.principal = principal;
        }

        @Override
        public Officer officer() {
            return principal.officer();
        }

        @Override
        public String fingerprint() {
            return principal.fingerprint();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return super.equals(other);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }
    }
}
