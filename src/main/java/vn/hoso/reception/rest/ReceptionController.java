package vn.hoso.reception.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.access.rest.Idempotency;
import vn.hoso.access.rest.Idempotency.Answer;
import vn.hoso.access.rest.Language;
import vn.hoso.base.Sha256;
import vn.hoso.deadline.rest.PreviewResponse;
import vn.hoso.document.StoredDocument;
import vn.hoso.organization.Units;
import vn.hoso.reception.Receipt;
import vn.hoso.reception.Reception;

/** Takes dossiers from other systems of the counter. Reception itself says who may. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "reception", description = "Scans and dossiers at the counter")
class ReceptionController {

    private final Reception reception;
    private final Units units;
    private final Idempotency idempotency;

    ReceptionController(Reception reception, Units units, Idempotency idempotency) {
        this.reception = reception;
        this.units = units;
        this.idempotency = idempotency;
    }

    /** A unit at whose counter the caller receives. */
    record Counter(String key, String code, String name) {}

    @GetMapping("/counters")
    @Operation(summary = "Counters at which the caller receives dossiers")
    List<Counter> counters() {
        return reception.counters().stream()
                .map(unit -> new Counter(unit.key(), unit.code(), unit.name()))
                .toList();
    }

    /** A stored scan. */
    record Scan(UUID id, String sha256, long size, String mediaType, String fileName) {}

    @PostMapping(path = "/scans", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Keep the scan of a paper until its dossier is received")
    @ApiResponse(
            responseCode = "201",
            description = "The scan is kept; a dossier's paper names its id",
            content = @Content(schema = @Schema(implementation = Scan.class)))
    ResponseEntity<String> scan(
            @RequestHeader(name = "Idempotency-Key") String key, @RequestPart("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        byte[] content = file.getBytes();
        return idempotency.required("POST /api/v1/scans", key, Sha256.hex(content), () -> {
            StoredDocument stored = reception.scan(content, name == null ? "" : name);
            return Answer.created(
                    null, new Scan(stored.id(), stored.sha256(), stored.size(), stored.mediaType(), stored.fileName()));
        });
    }

    /**
     * A case that was opened.
     *
     * @param fee in đồng
     */
    @Schema(name = "Receipt")
    record ReceiptBody(
            String code,
            OffsetDateTime receivedAt,
            OffsetDateTime dueAt,
            List<PreviewResponse.Line> explanation,
            long fee) {

        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(
                    receipt.code(),
                    ApiTime.of(receipt.receivedAt()),
                    ApiTime.of(receipt.dueAt()),
                    PreviewResponse.of(receipt.deadline(), Language.ofRequest()).explanation(),
                    receipt.fee());
        }
    }

    @PostMapping("/cases")
    @Operation(summary = "Receive a dossier: opens a case and starts its process")
    @ApiResponse(
            responseCode = "201",
            description = "The case was opened; Location names it",
            content = @Content(schema = @Schema(implementation = ReceiptBody.class)))
    ResponseEntity<String> receive(
            @RequestHeader(name = "Idempotency-Key") String key, @RequestBody DossierBody dossier) {
        AtomicReference<@Nullable Receipt> opened = new AtomicReference<>();
        ResponseEntity<String> answer = idempotency.required("POST /api/v1/cases", key, dossier, () -> {
            Receipt receipt = reception.open(dossier.dossier(units));
            opened.set(receipt);
            return Answer.created(URI.create("/api/v1/cases/" + receipt.code()), ReceiptBody.of(receipt));
        });
        // The case and its key are committed: drawing the page keeps nobody waiting for the next code.
        Receipt receipt = opened.get();
        if (receipt != null) {
            reception.makeReceipt(receipt);
        }
        return answer;
    }
}
