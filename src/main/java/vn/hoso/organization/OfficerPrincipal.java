package vn.hoso.organization;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;

/**
 * A logged-in officer, as they were let in. It never changes: when a post, the password or the account does, the session
 * ends ({@link Fingerprints}), so its authorities are always those of today's posts.
 */
final class OfficerPrincipal implements UserDetails, LoggedIn {

    private final transient Officer officer;
    private final String fingerprint;
    private final String passwordHash;
    private final boolean locked;
    private final boolean disabled;
    private final boolean owesNewPassword;

    OfficerPrincipal(
            Officer officer,
            String fingerprint,
            @Nullable String passwordHash,
            boolean locked,
            boolean disabled,
            boolean owesNewPassword) {
        this.officer =
                owesNewPassword ? new Officer(officer.id(), officer.username(), officer.name(), List.of()) : officer;
        this.fingerprint = fingerprint;
        this.passwordHash = passwordHash == null ? "" : passwordHash;
        this.locked = locked;
        this.disabled = disabled;
        this.owesNewPassword = owesNewPassword;
    }

    @Override
    public Officer officer() {
        return officer;
    }

    @Override
    public boolean owesNewPassword() {
        return owesNewPassword;
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return officer.roles().stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return officer.username();
    }

    @Override
    public boolean isAccountNonLocked() {
        return !locked;
    }

    @Override
    public boolean isEnabled() {
        return !disabled;
    }
}
