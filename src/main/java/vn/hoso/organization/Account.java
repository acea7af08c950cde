package vn.hoso.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Role;

/**
 * A person as administrators see them.
 *
 * @param state whether they can log in
 * @param lockedUntil when a lock after wrong passwords ends by itself; null when there is none
 * @param positions those in force and those to come, by their first day
 */
public record Account(
        UUID id,
        String username,
        String name,
        State state,
        @Nullable Instant lockedUntil,
        List<Holding> positions) {

    public Account {
        positions = List.copyOf(positions);
    }

    /** Whether a person can log in; the first that is true. */
    public enum State {
        DISABLED,
        LOCKED,
        /** They have a password that someone else made. */
        OWES_NEW_PASSWORD,
        OPEN
    }

    /**
     * A position of a person.
     *
     * @param to the first day on which it no longer holds; null while no end is set
     */
    public record Holding(
            UUID id,
            UUID unitId,
            String unitName,
            Role role,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}
}
