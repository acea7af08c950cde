package vn.hoso.casefile.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.access.rest.EntityTag;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.access.rest.Idempotency.Answer;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.UserError;
import vn.hoso.casefile.CaseMessage;
import vn.hoso.casefile.CaseMessages;
import vn.hoso.casefile.CaseRequests;
import vn.hoso.casefile.CaseWork;

/** What happens to a whole case: actions of officers, messages of other systems. */
@RestController
@RequestMapping(path = "/api/v1/cases/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "cases")
class CaseChangeController {

    private final CaseLookup codes;
    private final CaseWork work;
    private final CaseRequests requests;
    private final CaseMessages messages;
    private final Idempotency idempotency;

    CaseChangeController(
            CaseLookup codes, CaseWork work, CaseRequests requests, CaseMessages messages, Idempotency idempotency) {
        this.codes = codes;
        this.work = work;
        this.requests = requests;
        this.messages = messages;
        this.idempotency = idempotency;
    }

    @Schema(name = "CaseAction")
    record ActionBody(
            CaseRequests.@Nullable Action action, @Nullable String reason) {}

    /** What was done, and which version the case now has. */
    record Done(String code, int version) {}

    @PostMapping("/actions")
    @Operation(summary = "Ask for withdrawal, discontinuation, extension or a pause of the case, or end a pause")
    @ApiResponse(
            responseCode = "200",
            description = "The path of the action was started; RESUME has ended the pause",
            content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<String> act(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ActionBody body) {
        CaseRequests.Action action = required(body.action, "action");
        UUID id = codes.id(code);
        return idempotency.optional("POST /api/v1/cases/" + code + "/actions", key, body, () -> {
            EntityTag.require(ifMatch, work.lockedVersion(id));
            requests.act(id, action, body.reason == null ? "" : body.reason);
            return done(code, work.lockedVersion(id));
        });
    }

    /**
     * A message of another system.
     *
     * @param message {@code thong-bao-thue}, {@code nop-tien} or {@code nop-bo-sung}
     * @param id the sender's own id of the message; stands for Idempotency-Key where that is not sent
     * @param facts by key of the form of the step that the message stands for
     */
    @Schema(name = "CaseMessage")
    record MessageBody(
            @Nullable String message,
            @Nullable String id,
            @Nullable Map<String, Object> facts) {}

    @PostMapping("/messages")
    @Operation(
            summary = "Tell the case what it waits for: a tax notice, a payment, a supplement",
            description = "Sent again with the same Idempotency-Key or id it is answered as before, without a second"
                    + " effect. The sender must be someone who could do the step that the message stands for.")
    @ApiResponse(
            responseCode = "200",
            description = "The case has received it",
            content = @Content(schema = @Schema(implementation = Done.class)))
    ResponseEntity<String> receive(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody MessageBody body) {
        String name = required(body.message, "message");
        CaseMessage message = CaseMessage.named(name)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.INVALID,
                        "Không có thông điệp “%s” trong danh sách được nhận.".formatted(name),
                        "“%s” is not a message that is taken.".formatted(name)));
        UUID id = codes.id(code);
        return idempotency.required(
                "POST /api/v1/cases/" + code + "/messages", key == null ? body.id : key, body, () -> {
                    EntityTag.require(ifMatch, work.lockedVersion(id));
                    messages.receive(id, message, body.facts == null ? Map.of() : body.facts);
                    return done(code, work.lockedVersion(id));
                });
    }

    private static Answer done(String code, int version) {
        return Answer.changed(version, new Done(code, version));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.missing(field);
        }
        return value;
    }
}
