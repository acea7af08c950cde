package vn.hoso.modelling.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
import vn.hoso.base.LocalizedText;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.Publishing;

/** What waits for a second person before it is in force. */
@RestController
@RequestMapping(path = "/api/v1/proposals", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
@Tag(name = "publishing", description = "New versions of procedures, put in force by two people")
class ProposalController {

    private final Publishing publishing;
    private final Idempotency idempotency;

    ProposalController(Publishing publishing, Idempotency idempotency) {
        this.publishing = publishing;
        this.idempotency = idempotency;
    }

    /** A proposal; the fields of the decision are null while it waits, and the first day for a path that procedures share. */
    @Schema(name = "Proposal")
    record ProposalBody(
            UUID id,
            String key,
            String version,
            LocalizedText name,
            String source,
            @Nullable LocalDate effectiveFrom,
            Proposal.State state,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable String decidedBy,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason) {

        static ProposalBody of(Proposal proposal) {
            return new ProposalBody(
                    proposal.id(),
                    proposal.key(),
                    proposal.version(),
                    proposal.name(),
                    proposal.source(),
                    proposal.effectiveFrom(),
                    proposal.state(),
                    proposal.proposedBy(),
                    ApiTime.of(proposal.proposedAt()),
                    proposal.decidedBy(),
                    ApiTime.orNull(proposal.decidedAt()),
                    proposal.reason());
        }
    }

    @GetMapping
    @Operation(summary = "Proposals, the newest first")
    List<ProposalBody> list() {
        return publishing.proposals().stream().map(ProposalBody::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "A proposal")
    ProposalBody get(@PathVariable UUID id) {
        return ProposalBody.of(publishing.proposal(id));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Put a proposal in force; never the proposer")
    @ApiResponse(
            responseCode = "200",
            description = "Published, in force from its day on",
            content = @Content(schema = @Schema(implementation = ProposalBody.class)))
    ResponseEntity<String> approve(
            @PathVariable UUID id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.optional(
                "POST /api/v1/proposals/" + id + "/approve",
                key,
                Map.of(),
                () -> Answer.ok(ProposalBody.of(publishing.approve(id))));
    }

    /** Why a proposal is sent back. */
    record Rejection(@Nullable String reason) {}

    @PostMapping("/{id}/reject")
    @Operation(summary = "Send a proposal back with a reason; never the proposer")
    @ApiResponse(
            responseCode = "200",
            description = "Rejected",
            content = @Content(schema = @Schema(implementation = ProposalBody.class)))
    ResponseEntity<String> reject(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody Rejection rejection) {
        return idempotency.optional("POST /api/v1/proposals/" + id + "/reject", key, rejection, () -> {
            String reason = rejection.reason == null ? "" : rejection.reason;
            return Answer.ok(ProposalBody.of(publishing.reject(id, reason)));
        });
    }
}
