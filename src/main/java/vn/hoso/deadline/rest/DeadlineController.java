package vn.hoso.deadline.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.hoso.access.rest.Language;
import vn.hoso.access.rest.RequestRefused;
import vn.hoso.deadline.DeadlineCalculator;
import vn.hoso.deadline.ImpossibleTime;
import vn.hoso.deadline.UnitCalendars;

/** Previews deadlines for anyone who is logged in: it reveals no case, only the rules. */
@RestController
@RequestMapping(path = "/api/v1/deadlines", produces = MediaType.APPLICATION_JSON_VALUE)
@PermitAll
@Tag(name = "deadlines", description = "Legal deadlines with their explanation")
class DeadlineController {

    private final UnitCalendars calendars;

    DeadlineController(UnitCalendars calendars) {
        this.calendars = calendars;
    }

    @PostMapping("/preview")
    @Operation(
            summary = "Compute a deadline and say why it is due then",
            description = "Nothing is kept and no case is touched.")
    PreviewResponse preview(@RequestBody PreviewRequest sent) {
        try {
            var request = RequestReader.request(sent);
            var calendar = RequestReader.calendar(sent.calendar(), calendars::ofCurrentUser);
            return PreviewResponse.of(new DeadlineCalculator(calendar).compute(request), Language.ofRequest());
        } catch (ImpossibleTime impossible) {
            throw RequestRefused.unreadable(
                    impossible.text().vi() + ".", impossible.text().en() + ".");
        }
    }
}
