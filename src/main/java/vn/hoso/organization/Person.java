package vn.hoso.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who can log in. What they may do comes from their positions, not from here. */
@Entity
@Table(name = "person")
class Person {

    /** TCVN 14423 level 3: lock after five failures (domain.md §8). */
    static final int FAILURES_UNTIL_LOCKED = 5;

    @Id
    private UUID id;

    private String username;

    @Column(name = "full_name")
    private String fullName;

    private @Nullable String email;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    private boolean disabled;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(UUID id, String username, String fullName, @Nullable String email, Instant createdAt) {
        this.id = id;
        this.username = username;
        this.fullName = fullName;
        this.email = email;
        this.createdAt = createdAt;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Gives the account a password that the person chose. */
    void setPasswordHash(String hash) {
        this.passwordHash = hash;
        this.mustChangePassword = false;
    }

    /** Gives the account a password that someone else knows, so it opens nothing but the change of it. */
    void setOneTimePasswordHash(String hash) {
        this.passwordHash = hash;
        this.mustChangePassword = true;
    }

    void setDisabled(boolean disabled) {
        this.disabled = disabled;
    }

    boolean isDisabled() {
        return disabled;
    }

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }

    /** Counts a wrong password; the fifth one in a row locks the account for {@code duration}. */
    void failedToLogIn(Instant now, Duration duration) {
        failedAttempts++;
        if (failedAttempts >= FAILURES_UNTIL_LOCKED) {
            lockedUntil = now.plus(duration);
            failedAttempts = 0;
        }
    }

    /** Forgets wrong passwords and opens a lock: after a right one, or when an administrator says so. */
    void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }
}
