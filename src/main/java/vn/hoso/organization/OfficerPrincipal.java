package vn.hoso.organization;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;

/**
 * A logged-in officer. The posts are read again after half a minute, so that a right ends soon after its position
 * does, also in a session that stays open.
 */
final class OfficerPrincipal implements UserDetails, CurrentOfficer.Source {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final transient Officers officers;
    private final String passwordHash;
    private final boolean locked;
    private final boolean disabled;
    private volatile Snapshot snapshot;

    private record Snapshot(Officer officer, Instant at) {}

    OfficerPrincipal(
            Officers officers, Officer officer, @Nullable String passwordHash, boolean locked, boolean disabled) {
        this.officers = officers;
        this.snapshot = new Snapshot(officer, Instant.now());
        this.passwordHash = passwordHash == null ? "" : passwordHash;
        this.locked = locked;
        this.disabled = disabled;
    }

    @Override
    public Officer officer() {
        Snapshot current = snapshot;
        if (Instant.now().isAfter(current.at.plus(FRESH))) {
            Officer officer = officers.find(current.officer.id()).orElse(current.officer);
            snapshot = new Snapshot(officer, Instant.now());
            return officer;
        }
        return current.officer;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return officer().roles().stream()
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
        return snapshot.officer.username();
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
