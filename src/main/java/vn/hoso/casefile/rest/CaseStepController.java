package vn.hoso.casefile.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.access.rest.EntityTag;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.access.rest.Idempotency.Answer;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.CaseWork;
import vn.hoso.engine.ProcessDefinitionId;
import vn.hoso.form.FormContext;
import vn.hoso.form.Option;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.Drafts;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.Worklist;
import vn.hoso.worklist.rest.WorkItemBody;

/** The step of a case that a work item stands for: its form, and its completion. */
@RestController
@RequestMapping(path = "/api/v1/work-items/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "work items")
class CaseStepController {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Worklist worklist;
    private final WorkItemQuery query;
    private final Drafts drafts;
    private final CaseWork work;
    private final Procedures procedures;
    private final Idempotency idempotency;
    private final JsonMapper json;

    CaseStepController(
            Worklist worklist,
            WorkItemQuery query,
            Drafts drafts,
            CaseWork work,
            Procedures procedures,
            Idempotency idempotency,
            JsonMapper json) {
        this.worklist = worklist;
        this.query = query;
        this.drafts = drafts;
        this.work = work;
        this.procedures = procedures;
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * A work item with what is needed to do it.
     *
     * @param form the questions, a form-js schema; null for a step without any
     * @param options what fields with {@code valuesKey} offer now, by that name
     * @param barred why options of the form with {@code unless} cannot be chosen now, by that name
     * @param draft what the caller has kept so far; null when nothing
     * @param document key of the document to read before; null when there is none
     * @param signs key of the document that completing signs
     * @param signsWhen the answer with which it signs, {@code quyetDinhKy=ky}; null means always
     */
    record WorkItemDetail(
            WorkItemBody item,
            @Nullable Map<String, Object> form,
            Map<String, List<Option>> options,
            Map<String, LocalizedText> barred,
            @Nullable Map<String, Object> draft,
            @Nullable String document,
            @Nullable String signs,
            @Nullable String signsWhen) {}

    @GetMapping
    @Operation(summary = "The item with its form; its ETag goes into If-Match of a change")
    ResponseEntity<WorkItemDetail> get(@PathVariable String id) {
        WorkItem item = worklist.get(id);
        FormContext context = work.formContext(item);
        return ResponseEntity.ok()
                .eTag(EntityTag.of(item.version()))
                .body(new WorkItemDetail(
                        WorkItemBody.of(query.row(id)),
                        form(item),
                        context.options(),
                        context.bars(),
                        drafts.find(id)
                                .map(text -> json.readValue(text, OBJECT))
                                .orElse(null),
                        item.properties().get("document"),
                        item.properties().get("signs"),
                        item.properties().get("signsWhen")));
    }

    private @Nullable Map<String, Object> form(WorkItem item) {
        return item.formKey() == null
                ? null
                : json.readValue(
                        procedures.text(new ProcessDefinitionId(item.definitionId()), item.formKey() + ".form"),
                        OBJECT);
    }

    /** The caller's consent to sign the document with this hash, see {@code GET …/documents}. */
    record SignatureBody(
            @Nullable String documentSha256, @Nullable String pin) {
        @Override
        public String toString() {
            return "SignatureBody[" + documentSha256 + "]";
        }
    }

    record Completion(
            @Nullable Map<String, Object> answers, @Nullable SignatureBody signature) {}

    @PostMapping("/complete")
    @Operation(summary = "Complete an item that the caller has taken")
    @ApiResponse(
            responseCode = "200",
            description = "Done; the process has gone on",
            content = @Content(schema = @Schema(implementation = WorkItemBody.class)))
    ResponseEntity<String> complete(
            @PathVariable String id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Completion completion) {
        Map<String, Object> answers = completion.answers == null ? Map.of() : completion.answers;
        CaseWork.Signature signature = signature(completion.signature);
        // The PIN is no part of what is compared on a repeat: not even its hash is kept.
        Map<String, Object> request = new HashMap<>(Map.of("answers", answers));
        request.put("signs", signature == null ? "" : signature.documentSha256());
        return idempotency.optional("POST /api/v1/work-items/" + id + "/complete", key, request, () -> {
            WorkItem seen = worklist.get(id);
            EntityTag.require(ifMatch, seen.version());
            work.complete(id, answers, signature);
            WorkItem now = worklist.get(id);
            EntityTag.requireNoOther(ifMatch, seen.version(), now.version());
            return Answer.changed(now.version(), WorkItemBody.of(query.row(id)));
        });
    }

    private static CaseWork.@Nullable Signature signature(@Nullable SignatureBody sent) {
        if (sent == null) {
            return null;
        }
        if (sent.documentSha256 == null || sent.pin == null) {
            throw RequestRefused.unreadable(
                    "“signature” cần documentSha256 và pin.", "“signature” needs documentSha256 and pin.");
        }
        return new CaseWork.Signature(sent.documentSha256, sent.pin.toCharArray());
    }
}
