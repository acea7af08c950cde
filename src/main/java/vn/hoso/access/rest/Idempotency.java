package vn.hoso.access.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Internal;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;

/**
 * Lets a caller send the same request again without a second effect. The key's row and the effect are one transaction:
 * either both are there or neither, so a refused or failed request leaves the key free. Of two that come at once the
 * second waits for the first and answers with its answer.
 */
@Service
@Internal("called by routes around services that authorise by themselves")
public class Idempotency {

    /** What a caller is told who creates something without a key. */
    public static final LocalizedText KEY_MISSING = new LocalizedText(
            "Thiếu tiêu đề Idempotency-Key: gửi một mã riêng cho mỗi yêu cầu, dùng lại mã đó khi gửi lại.",
            "The header Idempotency-Key is missing: send a key of your own with each request, the same one when you send"
                    + " it again.");

    /** How long an answer is kept. */
    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    /** Writes the same text for what differs in the order of its keys only. */
    private final JsonMapper ordered;

    private final CurrentOfficer current;
    private final Clock clock;

    Idempotency(JdbcClient jdbc, JsonMapper json, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ordered = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.current = current;
        this.clock = clock;
    }

    /**
     * What a request is answered with.
     *
     * @param body as JSON; null for an answer without one
     * @param location of what was made; null where nothing was, or nothing that has an address
     * @param etag the version that the effect made; null for what has no versions
     */
    public record Answer(
            int status,
            @Nullable Object body,
            @Nullable URI location,
            @Nullable String etag) {

        public static Answer ok(Object body) {
            return new Answer(200, body, null, null);
        }

        /** The answer to a change, with the version that the changed thing now has. */
        public static Answer changed(int version, Object body) {
            return new Answer(200, body, null, EntityTag.of(version));
        }

        public static Answer created(@Nullable URI location, Object body) {
            return new Answer(201, body, location, null);
        }
    }

    private record Stored(
            String hash,
            int status,
            @Nullable String body,
            @Nullable String location,
            @Nullable String etag) {}

    /** As {@link #optional}, but the caller must send a key. */
    @Transactional
    public ResponseEntity<String> required(
            String route, @Nullable String key, Object request, Supplier<Answer> effect) {
        if (key == null || key.isBlank()) {
            throw RequestRefused.unreadable(KEY_MISSING.vi(), KEY_MISSING.en());
        }
        return optional(route, key, request, effect);
    }

    /**
     * Runs the effect, or answers as the first request with this key was answered.
     *
     * @param route method and path; keys of different routes and people are different keys
     * @param request what was asked, without secrets; a repeat must ask the same, in whatever order of keys
     * @throws UserError INVALID when the key was used for another request
     */
    @Transactional
    public ResponseEntity<String> optional(
            String route, @Nullable String key, Object request, Supplier<Answer> effect) {
        if (key == null || key.isBlank()) {
            return entity(stored(effect.get(), ""));
        }
        if (key.length() > 200) {
            throw RequestRefused.unreadable(
                    "Idempotency-Key dài quá 200 ký tự.", "Idempotency-Key is longer than 200 characters.");
        }
        String principal = current.require().username();
        String hash = hash(ordered.writeValueAsString(request));
        int fresh = jdbc.sql("insert into idempotency_key (principal, route, key, request_hash, at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(principal, route, key, hash, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (fresh == 0) {
            return repeated(principal, route, key, hash);
        }
        Stored answer = stored(effect.get(), hash);
        jdbc.sql("update idempotency_key set status = ?, body = ?, location = ?, etag = ?"
                        + " where principal = ? and route = ? and key = ?")
                .param(answer.status)
                .param(answer.body)
                .param(answer.location)
                .param(answer.etag)
                .params(principal, route, key)
                .update();
        return entity(answer);
    }

    private ResponseEntity<String> repeated(String principal, String route, String key, String hash) {
        Stored answer = jdbc.sql("select request_hash, status, body, location, etag from idempotency_key"
                        + " where principal = ? and route = ? and key = ?")
                .params(principal, route, key)
                .query((row, n) -> new Stored(
                        row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)))
                .single();
        if (!answer.hash.equals(hash)) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Idempotency-Key này đã dùng cho một yêu cầu khác. Hãy dùng mã mới.",
                    "This Idempotency-Key was used for another request. Use a new one.");
        }
        return entity(answer);
    }

    private Stored stored(Answer answer, String hash) {
        return new Stored(
                hash,
                answer.status(),
                answer.body() == null ? null : json.writeValueAsString(answer.body()),
                answer.location() == null ? null : answer.location().toString(),
                answer.etag());
    }

    private static ResponseEntity<String> entity(Stored answer) {
        var response = ResponseEntity.status(answer.status).contentType(MediaType.APPLICATION_JSON);
        if (answer.location != null) {
            response.location(URI.create(answer.location));
        }
        if (answer.etag != null) {
            response.eTag(answer.etag);
        }
        return answer.body == null ? response.build() : response.body(answer.body);
    }

    /** Forgets answers that nobody will ask for again. */
    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Ho_Chi_Minh")
    @Transactional
    public void forget() {
        jdbc.sql("delete from idempotency_key where at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String hash(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
