package vn.hoso.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.base.OfficialTime;

/**
 * Tells whether what let somebody in still holds. A session ends when the account is closed, its password changes, or a
 * position begins, changes or ends; asking costs one read by keys, so it is asked with every request.
 */
@Service
@Internal("asked by the log-in and by the filter of sessions")
public class Fingerprints {

    private static final String SELECT = """
            select md5(concat_ws('|', p.password_hash,
              string_agg(concat_ws(',', o.id, o.unit_id, o.role, o.title), ';' order by o.id)))
            from person p
            left join position o on o.person_id = p.id and o.valid_from <= :today
              and (o.valid_to is null or o.valid_to > :today)
            where p.id = :id and not p.disabled
            group by p.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Fingerprints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of the account's password and today's posts; empty when the account is closed. */
    Optional<String> of(UUID person) {
        return jdbc.sql(SELECT)
                .param("id", person)
                .param("today", LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE))
                .query(String.class)
                .optional();
    }

    /** Whether the principal may go on with what it was let in with. */
    public boolean stillHolds(CurrentOfficer.Source principal) {
        return principal instanceof LoggedIn loggedIn
                && of(loggedIn.officer().id())
                        .filter(loggedIn.fingerprint()::equals)
                        .isPresent();
    }
}
