package vn.hoso.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** Tokens with which machines act for a person. Only their hashes are kept. */
@Service
@Internal("used by the API's filter and by the jar's command `token`")
public class AccessTokens {

    private final JdbcClient jdbc;
    private final OfficerLogIn people;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, OfficerLogIn people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a token for a person; its text is shown once and kept nowhere. */
    @Transactional
    public String issue(UUID person, String name, Duration validity) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String token = "hoso_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into access_token (id, person_id, name, token_hash, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        person,
                        name,
                        hash(token),
                        utc(clock.instant()),
                        utc(clock.instant().plus(validity)))
                .update();
        return token;
    }

    /** The person for whom a token acts; empty when it is unknown, expired, revoked, or the account is closed. */
    @Transactional(readOnly = true)
    public Optional<UserDetails> holder(String token) {
        return jdbc.sql("select p.username from access_token t join person p on p.id = t.person_id"
                        + " where t.token_hash = ? and t.revoked_at is null and t.expires_at > ?")
                .params(hash(token), utc(clock.instant()))
                .query(String.class)
                .optional()
                .map(people::loadUserByUsername)
                .filter(UserDetails::isEnabled);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
