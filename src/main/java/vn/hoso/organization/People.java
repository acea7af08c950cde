package vn.hoso.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;
import vn.hoso.access.Role;
import vn.hoso.audit.Audit;

/** Makes people and gives them positions; each is audited with who did it. */
@Service
@Internal("called by the demo, by the jar's commands and by the administrator's own service")
public class People {

    /** What a log-in name may be. */
    public static final String USERNAME = "[a-z0-9][a-z0-9._-]{2,63}";

    /** The chain of the audit log that tells who may come in, and as what. */
    static final String CHAIN = "access";

    private final Persons persons;
    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    People(Persons persons, JdbcClient jdbc, PasswordEncoder passwords, Audit audit, Clock clock) {
        this.persons = persons;
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
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
        UUID id = persons.saveAndFlush(person).id();
        audit.write(CHAIN, "person-added", Map.of("username", username, "name", fullName));
        return id;
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
        audit.write(
                CHAIN,
                "position-given",
                Map.of(
                        "username",
                        jdbc.sql("select username from person where id = ?")
                                .param(person)
                                .query(String.class)
                                .single(),
                        "unit",
                        jdbc.sql("select key from unit where id = ?")
                                .param(unit)
                                .query(String.class)
                                .single(),
                        "role",
                        role.name(),
                        "title",
                        title,
                        "from",
                        from.toString()));
    }
}
