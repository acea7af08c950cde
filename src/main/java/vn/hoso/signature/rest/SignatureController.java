package vn.hoso.signature.rest;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.base.LocalizedText;
import vn.hoso.signature.SignatureValidator;

/** Judges a signed file for any logged-in caller. Nothing of the file is kept. */
@RestController
@PermitAll
class SignatureController {

    private static final LocalizedText NO_FILE = new LocalizedText(
            "Thiếu tệp cần kiểm tra trong trường \"file\".", "The file to check is missing: field \"file\".");

    private final SignatureValidator validator;

    SignatureController(SignatureValidator validator) {
        this.validator = validator;
    }

    @PostMapping(
            path = "/api/v1/signatures/validate",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Object> validate(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String languages)
            throws IOException {
        Locale locale = locale(languages);
        if (file == null) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, NO_FILE.in(locale)));
        }
        return ResponseEntity.ok(ReportBody.of(validator.validate(file.getBytes()), locale));
    }

    /** Vietnamese unless the caller puts English before it. */
    static Locale locale(@Nullable String languages) {
        Locale vietnamese = Locale.of("vi");
        if (languages == null) {
            return vietnamese;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(languages), List.of(vietnamese, Locale.ENGLISH));
            return best == null ? vietnamese : best;
        } catch (IllegalArgumentException unreadable) {
            return vietnamese;
        }
    }
}
