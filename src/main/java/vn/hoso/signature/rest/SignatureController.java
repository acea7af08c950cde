package vn.hoso.signature.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.hoso.access.rest.Language;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.signature.SignatureValidator;

/** Judges a signed file for any logged-in caller. Nothing of the file is kept. */
@RestController
@RequestMapping(path = "/api/v1/signatures", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "signatures", description = "Verdicts on signed files")
class SignatureController {

    private final SignatureValidator validator;

    SignatureController(SignatureValidator validator) {
        this.validator = validator;
    }

    @PostMapping(path = "/validate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Judge the signatures of a PDF",
            description = "The verdict of the whole file and of each signature, with the reason in words.")
    ReportBody validate(@RequestPart("file") MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            throw RequestRefused.unreadable(
                    "Tệp trong trường “file” rỗng. Hãy gửi tệp PDF cần kiểm tra.",
                    "The file in the field “file” is empty. Send the PDF to be checked.");
        }
        return ReportBody.of(validator.validate(file.getBytes()), Language.ofRequest());
    }
}
