package vn.hoso.reception;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.hoso.base.OfficialTime;
import vn.hoso.numbering.NumberSeries;
import vn.hoso.organization.Unit;

/** What a case is called: its code, and the word that opens its public page together with it. */
@Component
class CaseCodes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    /** No letters and figures that are read as one another. */
    private static final String SECRET_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int SECRET_LENGTH = 10;

    private final NumberSeries numbers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CaseCodes(NumberSeries numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    /**
     * {@code <agency>-<YYMMDD>-<NNNN>}: identifier, day of reception, counter of that agency and day (domain.md §1.4).
     * Everyone else at this counter waits until the caller's transaction ends.
     */
    String next(Unit counter) {
        String day = DAY.format(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE));
        return "%s-%s-%04d".formatted(counter.code(), day, numbers.next("case:" + counter.code(), day));
    }

    String secret() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < SECRET_LENGTH; i++) {
            word.append(SECRET_ALPHABET.charAt(random.nextInt(SECRET_ALPHABET.length())));
        }
        return word.toString();
    }
}
