package vn.hoso.worklist.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.rest.EntityTag;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.access.rest.Idempotency.Answer;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.UserError;
import vn.hoso.organization.Officers;
import vn.hoso.worklist.Drafts;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.Worklist;

/** The caller's own work, as the work list shows it. */
@RestController
@RequestMapping(path = "/api/v1/work-items", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "work items", description = "What is to be done by whom")
class WorkItemController {

    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_DRAFT = 500_000;

    private final WorkItemQuery query;
    private final Worklist worklist;
    private final Drafts drafts;
    private final Officers officers;
    private final Idempotency idempotency;
    private final JsonMapper json;

    WorkItemController(
            WorkItemQuery query,
            Worklist worklist,
            Drafts drafts,
            Officers officers,
            Idempotency idempotency,
            JsonMapper json) {
        this.query = query;
        this.worklist = worklist;
        this.drafts = drafts;
        this.officers = officers;
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * A page of work.
     *
     * @param items what the clock runs for by legal due time, then what is paused, then what is decided
     * @param next the cursor of the next page; null at the end
     */
    record WorkItemPage(List<WorkItemBody> items, @Nullable String next) {}

    @GetMapping
    @Operation(summary = "A page of the caller's open items: taken by the caller, or waiting for someone of the groups")
    WorkItemPage list(
            @RequestParam(defaultValue = "MINE") Box box,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST_PAGE) {
            throw RequestRefused.unreadable("“size” từ 1 đến 200.", "“size” is 1 to 200.");
        }
        var page = query.rows(box, WorkItemQuery.Filter.NONE, PageCursor.read(cursor), size);
        return new WorkItemPage(page.rows().stream().map(WorkItemBody::of).toList(), PageCursor.write(page.next()));
    }

    @PostMapping("/{id}/claim")
    @Operation(summary = "Take an item that waits for someone")
    @ApiResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = WorkItemBody.class)))
    ResponseEntity<String> claim(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return change(id, "claim", key, ifMatch, Map.of(), () -> worklist.claim(id));
    }

    /** Why an item is given back. */
    record Release(@Nullable String reason) {}

    @PostMapping("/{id}/release")
    @Operation(summary = "Give an item back to the group")
    @ApiResponse(
            responseCode = "200",
            description = "Given back",
            content = @Content(schema = @Schema(implementation = WorkItemBody.class)))
    ResponseEntity<String> release(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Release release) {
        return change(id, "release", key, ifMatch, release, () -> worklist.release(id, orEmpty(release.reason)));
    }

    /**
     * To whom an item is handed.
     *
     * @param to log-in name, one of {@code GET …/colleagues}
     */
    record Forward(@Nullable String to, @Nullable String opinion) {}

    @PostMapping("/{id}/forward")
    @Operation(summary = "Hand an item to a colleague who holds its role")
    @ApiResponse(
            responseCode = "200",
            description = "Forwarded",
            content = @Content(schema = @Schema(implementation = WorkItemBody.class)))
    ResponseEntity<String> forward(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Forward forward) {
        return change(id, "forward", key, ifMatch, forward, () -> {
            worklist.get(id);
            var to = officers.byUsername(orEmpty(forward.to))
                    .orElseThrow(() -> new UserError(
                            UserError.Kind.INVALID,
                            "“to”: không có đồng nghiệp này.",
                            "“to”: there is no such colleague."));
            worklist.forward(id, to.id(), orEmpty(forward.opinion));
        });
    }

    /** Someone to whom an item may be handed. */
    record Colleague(String username, String name) {}

    @GetMapping("/{id}/colleagues")
    @Operation(summary = "Those to whom an item may be handed")
    List<Colleague> colleagues(@PathVariable String id) {
        return worklist.colleagues(id).stream()
                .map(officer -> new Colleague(officer.username(), officer.name()))
                .toList();
    }

    @PutMapping("/{id}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Keep half-filled answers of the caller; the screens show the same draft")
    void draft(@PathVariable String id, @RequestBody Map<String, Object> answers) {
        String text = json.writeValueAsString(answers);
        if (text.length() > LARGEST_DRAFT) {
            throw RequestRefused.unreadable("Bản nháp quá lớn.", "The draft is too large.");
        }
        drafts.save(id, text);
    }

    private ResponseEntity<String> change(
            String id, String action, @Nullable String key, @Nullable String ifMatch, Object request, Runnable effect) {
        return idempotency.optional("POST /api/v1/work-items/" + id + "/" + action, key, request, () -> {
            WorkItem seen = worklist.get(id);
            EntityTag.require(ifMatch, seen.version());
            effect.run();
            WorkItem now = worklist.get(id);
            EntityTag.requireNoOther(ifMatch, seen.version(), now.version());
            return Answer.changed(now.version(), WorkItemBody.of(query.row(id)));
        });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
