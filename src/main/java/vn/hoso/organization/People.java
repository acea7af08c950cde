package vn.hoso.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.access.Role;

/** Makes people and gives them positions. */
@Service
@Internal("called by the demo and by the jar's commands; no screen changes people yet")
public class People {

    private final Persons persons;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(Persons persons, JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Makes a person.
     *
     * @param encodedPassword a password that {@link #encode} made, or null for one who logs in through OIDC only
     */
    @Transactional
    public UUID add(String username, String fullName, @Nullable String email, @Nullable String encodedPassword) {
        Person person = new Person(UUID.randomUUID(), username, fullName, email, clock.instant());
        if (encodedPassword != null) {
            person.setPasswordHash(encodedPassword);
        }
        return persons.saveAndFlush(person).id();
    }

    /** Hashes a password for {@link #add}. */
    public String encode(String password) {
        return java.util.Objects.requireNonNull(passwords.encode(password));
    }

    /** Gives a person a position from a day on. */
    @Transactional
    public void appoint(UUID person, UUID unit, Role role, String title, LocalDate from) {
        jdbc.sql("insert into position (id, person_id, unit_id, role, title, valid_from) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person, unit, role.name(), title, from)
                .update();
    }
}
