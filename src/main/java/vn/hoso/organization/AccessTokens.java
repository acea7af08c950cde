package vn.hoso.organization;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.Internal;

/** Tokens with which machines act for a person. Only their hashes are kept. */
@Service
@Internal("used by the API's filter and by the jar's command `token`")
public class AccessTokens {

    private static final String SELECT = "select t.id, p.username, t.name, t.created_at, t.expires_at, t.revoked_at"
            + " from access_token t join person p on p.id = t.person_id";

    private final JdbcClient jdbc;
    private final Persons persons;
    private final Principals principals;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, Persons persons, Principals principals, Clock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.principals = principals;
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

    /**
     * A token as those who run the installation see it; its text is known to nobody.
     *
     * @param name what it is for
     * @param revokedAt null while it was not taken back
     */
    public record Token(
            UUID id,
            String username,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt) {

        /** Whether it opens anything, as far as it depends on the token and not on its person. */
        public boolean isValid(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /**
     * Every token that was ever made, the newest first.
     *
     * @param username whose; null means everyone's
     */
    @Transactional(readOnly = true)
    public List<Token> list(@Nullable String username) {
        return jdbc.sql(SELECT + " where cast(:username as text) is null or p.username = :username"
                        + " order by t.created_at desc, t.id")
                .param("username", username)
                .query(AccessTokens::token)
                .list();
    }

    /**
     * Takes a token back; it opens nothing from then on.
     *
     * @return the token as it was; empty when there is none with this id
     */
    @Transactional
    public Optional<Token> revoke(UUID id) {
        Optional<Token> found = jdbc.sql(SELECT + " where t.id = :id for update of t")
                .param("id", id)
                .query(AccessTokens::token)
                .optional();
        jdbc.sql("update access_token set revoked_at = ? where id = ? and revoked_at is null")
                .params(utc(clock.instant()), id)
                .update();
        return found;
    }

    /**
     * The person for whom a token acts; empty when it is unknown, expired, revoked, or the person's account is closed or
     * without a position today.
     */
    @Transactional(readOnly = true)
    public Optional<UserDetails> holder(String token) {
        return jdbc.sql("select p.username from access_token t join person p on p.id = t.person_id"
                        + " where t.token_hash = ? and t.revoked_at is null and t.expires_at > ? and not p.disabled")
                .params(hash(token), utc(clock.instant()))
                .query(String.class)
                .optional()
                .flatMap(persons::findByUsername)
                .<UserDetails>map(principals::withoutPassword)
                .filter(person -> person.isEnabled() && !person.getAuthorities().isEmpty());
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                revoked == null ? null : revoked.toInstant());
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
