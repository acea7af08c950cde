package vn.hoso.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
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
import vn.hoso.access.rest.ApiTime;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.access.rest.Idempotency.Answer;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.organization.Units;
import vn.hoso.procedure.SupplementStage;
import vn.hoso.reception.DeskRefusal;
import vn.hoso.reception.DeskRefusals;

/** Dossiers that a counter did not receive. {@link DeskRefusals} says who may. */
@RestController
@RequestMapping(path = "/api/v1/desk-refusals", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "reception")
class DeskRefusalController {

    private static final int MOST = 200;

    private final DeskRefusals refusals;
    private final Units units;
    private final Idempotency idempotency;

    DeskRefusalController(DeskRefusals refusals, Units units, Idempotency idempotency) {
        this.refusals = refusals;
        this.units = units;
        this.idempotency = idempotency;
    }

    /**
     * What the dossier is for the public.
     *
     * @param code the code of the national portal: 3, or 5
     * @param stage the sub-kind of code 5
     */
    @Schema(name = "DeskRefusalStatus")
    record Status(CaseStatus key, int code, @Nullable SupplementStage stage, LocalizedText label) {}

    /** A dossier that was not received; personal numbers are not in it. */
    @Schema(name = "DeskRefusal")
    record Body(
            UUID id,
            String number,
            DeskRefusal.Kind kind,
            Status status,
            String procedureName,
            String applicant,
            String reason,
            List<String> papers,
            OffsetDateTime madeAt,
            String madeBy) {

        static Body of(DeskRefusal refusal) {
            return new Body(
                    refusal.id(),
                    refusal.number(),
                    refusal.kind(),
                    new Status(
                            refusal.status(),
                            refusal.status().code(),
                            refusal.supplementStage(),
                            refusal.statusLabel()),
                    refusal.procedureName(),
                    refusal.applicantName(),
                    refusal.reason(),
                    refusal.papers(),
                    ApiTime.of(refusal.madeAt()),
                    refusal.madeBy());
        }
    }

    /**
     * A dossier that is not received.
     *
     * @param papers keys of the procedure's papers that are asked for; nothing on a refusal
     */
    @Schema(name = "NewDeskRefusal")
    record NewBody(
            DeskRefusal.@Nullable Kind kind,
            @Nullable DossierBody dossier,
            @Nullable List<String> papers,
            @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "The latest supplement requests and refusals of the caller's counters, newest first")
    List<Body> recent() {
        return refusals.recent(MOST).stream().map(Body::of).toList();
    }

    @GetMapping(path = "/{id}/slip", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The slip that the applicant was given")
    @ApiResponse(
            responseCode = "200",
            description = "A PDF",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    byte[] slip(@PathVariable UUID id) {
        return refusals.slip(id);
    }

    @PostMapping
    @Operation(summary = "Ask for a supplement at the desk, or refuse a dossier")
    @ApiResponse(
            responseCode = "201",
            description = "The slip was made; no case is opened",
            content = @Content(schema = @Schema(implementation = Body.class)))
    ResponseEntity<String> make(@RequestHeader(name = "Idempotency-Key") String key, @RequestBody NewBody sent) {
        DeskRefusal.Kind kind = required(sent.kind, "kind");
        DossierBody dossier = required(sent.dossier, "dossier");
        return idempotency.required("POST /api/v1/desk-refusals", key, sent, () -> {
            DeskRefusal made = refusals.make(
                    kind,
                    dossier.dossier(units),
                    sent.papers == null ? List.of() : sent.papers,
                    sent.reason == null ? "" : sent.reason);
            return Answer.created(null, Body.of(made));
        });
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw RequestRefused.missing(field);
        }
        return value;
    }
}
