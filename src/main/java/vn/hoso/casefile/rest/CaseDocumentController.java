package vn.hoso.casefile.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseDocument;
import vn.hoso.casefile.CaseDownloads;
import vn.hoso.casefile.CaseDownloads.Download;
import vn.hoso.casefile.CasePaper;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.document.StoredDocument;

/** The files of a case: slips, drafts, results, and the scans of its papers. */
@RestController
@RequestMapping(path = "/api/v1/cases/{code}/documents", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "documents", description = "Files of a case")
class CaseDocumentController {

    private final CaseQuery query;
    private final CaseDownloads downloads;
    private final CaseLookup codes;

    CaseDocumentController(CaseQuery query, CaseDownloads downloads, CaseLookup codes) {
        this.query = query;
        this.downloads = downloads;
        this.codes = codes;
    }

    /**
     * A file of the case.
     *
     * @param key the template it was made from, or the paper it is a scan of
     * @param state null for a scan
     * @param sha256 lower-case hex, what a signature's consent names
     */
    @Schema(name = "CaseDocument")
    record DocumentBody(
            UUID id,
            String kind,
            String key,
            String title,
            @Nullable String number,
            CaseDocument.@Nullable State state,
            @Nullable String signer,
            @Nullable OffsetDateTime signedAt,
            String mediaType,
            long size,
            String sha256) {}

    @GetMapping
    @Operation(summary = "Slips, drafts and results of the case in their current version, and the scans of its papers")
    List<DocumentBody> list(@PathVariable String code) {
        CaseDetail detail = codes.detail(code);
        return Stream.concat(
                        detail.documents().stream().map(document -> made(detail.id(), document)),
                        detail.papers().stream()
                                .filter(paper -> paper.documentId() != null)
                                .map(paper -> scanned(detail.id(), paper)))
                .toList();
    }

    private DocumentBody made(UUID caseId, CaseDocument document) {
        StoredDocument file = query.document(caseId, document.documentId());
        return new DocumentBody(
                file.id(),
                document.kind().name(),
                document.key(),
                document.title(),
                document.number(),
                document.state(),
                document.signer(),
                ApiTime.orNull(document.signedAt()),
                file.mediaType(),
                file.size(),
                file.sha256());
    }

    private DocumentBody scanned(UUID caseId, CasePaper paper) {
        StoredDocument file = query.document(caseId, Objects.requireNonNull(paper.documentId()));
        return new DocumentBody(
                file.id(),
                "PAPER",
                paper.key(),
                paper.name().vi(),
                null,
                null,
                null,
                null,
                file.mediaType(),
                file.size(),
                file.sha256());
    }

    @GetMapping(path = "/{id}", produces = MediaType.ALL_VALUE)
    @Operation(summary = "The file itself, as an attachment")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes, with the type that was found by content",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> get(@PathVariable String code, @PathVariable UUID id) {
        Download file = downloads.document(codes.id(code), id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.content());
    }
}
