package vn.hoso.casefile.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.access.rest.ApiTime;
import vn.hoso.access.rest.EntityTag;
import vn.hoso.access.rest.Language;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.base.LocalizedText;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.TimelineEntry;
import vn.hoso.deadline.rest.PreviewResponse;

/** Reads cases. A case that the caller may not see is one that does not exist. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "cases", description = "Cases of the caller's units")
class CaseController {

    private static final int MOST = 200;

    private final CaseSearch search;
    private final CaseLookup codes;
    private final Clock clock;

    CaseController(CaseSearch search, CaseLookup codes, Clock clock) {
        this.search = search;
        this.codes = codes;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "Search the cases that the caller may see, newest first")
    List<CaseBody.Summary> search(
            @Parameter(
                            description =
                                    "Part of the code, words of the owner's name with or without marks, or a party's whole identity"
                                            + " number")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @Parameter(description = "Key of the procedure") @RequestParam(required = false) @Nullable String procedure,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw RequestRefused.unreadable("“limit” từ 1 đến 200.", "“limit” is 1 to 200.");
        }
        return search.search(new CaseSearch.Criteria(q, status, procedure, open), limit).stream()
                .map(summary -> CaseBody.Summary.of(summary, clock.instant()))
                .toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "The whole case; its ETag goes into If-Match of a change")
    ResponseEntity<CaseBody> get(@PathVariable String code) {
        CaseDetail detail = codes.detail(code);
        return ResponseEntity.ok().eTag(EntityTag.of(detail.version())).body(CaseBody.of(detail, clock.instant()));
    }

    /**
     * One thing that happened.
     *
     * @param publicText what the citizen's page says; null for what is internal
     */
    @Schema(name = "TimelineEntry")
    record Entry(
            OffsetDateTime at,
            String kind,
            String actor,
            @Nullable String unit,
            String text,
            @Nullable String reason,
            @Nullable String publicText) {

        static Entry of(TimelineEntry entry) {
            return new Entry(
                    ApiTime.of(entry.at()),
                    entry.kind(),
                    entry.actor(),
                    entry.unitName(),
                    Language.text(entry.text()),
                    entry.reason(),
                    publicText(entry));
        }

        private static @Nullable String publicText(TimelineEntry entry) {
            String words = entry.publicText();
            String english = entry.publicEnglish();
            return words == null || english == null ? words : Language.text(new LocalizedText(words, english));
        }
    }

    @GetMapping("/{code}/timeline")
    @Operation(summary = "What happened to the case, in order: who, when, why")
    List<Entry> timeline(@PathVariable String code) {
        return codes.detail(code).timeline().stream().map(Entry::of).toList();
    }

    @GetMapping("/{code}/deadline")
    @Operation(summary = "The legal deadline with every term that it follows from")
    PreviewResponse deadline(@PathVariable String code) {
        return PreviewResponse.of(codes.detail(code).deadline(), Language.ofRequest());
    }
}
