package vn.hoso.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.hoso.casefile.PublicCases;
import vn.hoso.document.DamagedDocument;

/**
 * The citizens' pages. The form posts, so that what is typed stands in no address; the QR code's address carries the
 * secret because a code that is scanned can carry nothing else.
 */
@Controller
@PreAuthorize("permitAll()")
@RequestMapping("/tra-cuu")
class PortalController {

    private static final int LONGEST = 64;

    private final PublicCases cases;
    private final LookupLimits limits;
    private final OfficeHours hours;

    PortalController(PublicCases cases, LookupLimits limits, OfficeHours hours) {
        this.cases = cases;
        this.limits = limits;
        this.hours = hours;
    }

    @GetMapping
    ModelAndView form(@RequestParam(required = false) @Nullable String lang) {
        return form(Words.of(lang), "", false);
    }

    @PostMapping
    ModelAndView look(
            @RequestParam(name = "ma-ho-so", defaultValue = "") String code,
            @RequestParam(name = "ma", defaultValue = "") String secret,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return answer(clean(code), clean(secret), Words.of(lang), request);
    }

    @GetMapping("/{code}")
    ModelAndView scanned(
            @PathVariable String code,
            @RequestParam(name = "ma", defaultValue = "") String secret,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        Words words = Words.of(lang);
        return secret.isBlank() ? form(words, clean(code), false) : answer(clean(code), clean(secret), words, request);
    }

    @GetMapping("/{code}/phieu/{kind}")
    ResponseEntity<byte[]> slip(
            @PathVariable String code,
            @PathVariable String kind,
            @RequestParam(name = "ma", defaultValue = "") String secret,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        String cleaned = clean(code);
        Optional<Duration> wait = limits.take(request.getRemoteAddr(), cleaned);
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get(), Words.of(lang));
        }
        PublicCases.SlipFile file = SlipAddress.kind(kind)
                .flatMap(slip -> cases.slip(cleaned, clean(secret), slip))
                .orElseThrow(() -> new NoSuchPaper(cleaned, Words.of(lang)));
        limits.right(request.getRemoteAddr(), cleaned);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.pdf());
    }

    private ModelAndView answer(String code, String secret, Words words, HttpServletRequest request) {
        Optional<Duration> wait = limits.take(request.getRemoteAddr(), code);
        if (wait.isPresent()) {
            throw new TooManyTries(wait.get(), words);
        }
        return cases.find(code, secret)
                .map(file -> {
                    limits.right(request.getRemoteAddr(), code);
                    return page("portal/case", words, file.code() + " · " + words.say("Tra cứu hồ sơ", "Case lookup"))
                            .addObject("page", new CasePage(file, words, hours.next(file.receivingUnitId())))
                            .addObject("secret", secret);
                })
                .orElseGet(() -> form(words, code, true));
    }

    private static ModelAndView form(Words words, String code, boolean wrong) {
        ModelAndView form = page("portal/lookup", words, words.say("Tra cứu hồ sơ", "Case lookup"))
                .addObject("code", code)
                .addObject("wrong", wrong);
        if (wrong) {
            form.setStatus(HttpStatus.NOT_FOUND);
        }
        return form;
    }

    private static ModelAndView page(String template, Words words, String title) {
        return new ModelAndView(template).addObject("w", words).addObject("title", title);
    }

    /** Codes and secrets are written in capitals; people type them in small letters and with spaces. */
    private static String clean(String typed) {
        String word = typed.replaceAll("[\\s\\p{Cntrl}]+", "").toUpperCase(Locale.ROOT);
        return word.substring(0, Math.min(word.length(), LONGEST));
    }

    @ExceptionHandler
    ModelAndView tooMany(TooManyTries e, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        ModelAndView page = page("portal/wait", e.words(), e.words().say("Vui lòng chờ", "Please wait"))
                .addObject("minutes", (e.seconds() + 59) / 60);
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page;
    }

    /** The paper is there and right to ask for; only its stored file is not what it was. */
    @ExceptionHandler
    ResponseEntity<String> damaged(DamagedDocument e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body("Giấy này hiện không mở được. Hãy liên hệ nơi nhận hồ sơ để được cấp lại."
                        + "\nThis paper cannot be opened now. Ask the counter where you applied for a new copy.\n");
    }

    @ExceptionHandler
    ModelAndView nothing(NoSuchPaper e) {
        return form(e.words(), e.code(), true);
    }
}
