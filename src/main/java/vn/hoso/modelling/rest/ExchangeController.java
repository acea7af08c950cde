package vn.hoso.modelling.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.access.rest.Idempotency.Answer;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.Sha256;
import vn.hoso.base.UserError;
import vn.hoso.modelling.ProcedureArchive;
import vn.hoso.modelling.Proposal;
import vn.hoso.modelling.Publishing;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** Carries procedures from one installation to another, each as one file. */
@RestController
@RequestMapping(path = "/api/v1/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@RolesAllowed({"PROCESS_DESIGNER", "ADMINISTRATOR"})
@Tag(name = "publishing")
class ExchangeController {

    private static final String ZIP = "application/zip";

    private final Procedures procedures;
    private final ProcedureArchive archive;
    private final Publishing publishing;
    private final Idempotency idempotency;
    private final Clock clock;

    ExchangeController(
            Procedures procedures,
            ProcedureArchive archive,
            Publishing publishing,
            Idempotency idempotency,
            Clock clock) {
        this.procedures = procedures;
        this.archive = archive;
        this.publishing = publishing;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GetMapping(
            path = "/{key}/export",
            produces = {ZIP, MediaType.ALL_VALUE})
    @Operation(summary = "The version in force today as a zip of processes/<key>/ and forms/<key>/")
    @ApiResponse(
            responseCode = "200",
            description = "The zip",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> export(@PathVariable String key) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE);
        ProcedureVersion version = procedures
                .inForce(key, today)
                .orElseThrow(() -> new UserError(
                        UserError.Kind.NOT_FOUND,
                        "Không có thủ tục này đang có hiệu lực.",
                        "No such procedure is in force."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(key + "-" + version.descriptor().version() + ".zip")
                                .build()
                                .toString())
                .body(archive.pack(key, version.definition()));
    }

    /**
     * What came of a packed procedure.
     *
     * @param changed whether it was not there yet
     * @param proposal what a second person has to approve; null when exactly this is published already
     */
    record Imported(
            String key,
            String version,
            boolean changed,
            @Nullable UUID proposal) {}

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Take a packed procedure as a proposal",
            description = "The same content again changes nothing and names the same proposal.")
    @ApiResponse(
            responseCode = "200",
            description = "Taken, or there already",
            content = @Content(schema = @Schema(implementation = Imported.class)))
    ResponseEntity<String> importZip(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestPart("file") MultipartFile file)
            throws IOException {
        byte[] content = file.getBytes();
        return idempotency.optional("POST /api/v1/procedures/import", key, Sha256.hex(content), () -> {
            Publishing.Outcome outcome = publishing.importFolder(archive.unpack(content));
            Proposal proposal = outcome.proposal();
            return Answer.ok(new Imported(
                    outcome.key(), outcome.version(), outcome.changed(), proposal == null ? null : proposal.id()));
        });
    }
}
