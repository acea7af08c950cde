package vn.hoso.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.hoso.deadline.DeadlineClass;

/**
 * A row of the process control slip (form 06): who gave the case to whom, when each side acknowledged, and whether the
 * step was done within its budget.
 *
 * @param step its name, as the paper form prints it
 * @param stepEnglish the same for those who read the screen in English
 * @param receivedAt when the receiving side took it; until then the giving side is responsible
 * @param result against the step's budget; null while it is open, and when it was given on or fell away undone
 * @param note why it was given back or on, or what was said when the step was done
 */
public record Handover(
        String step,
        String stepEnglish,
        String fromUnit,
        String fromPerson,
        Instant givenAt,
        String toUnit,
        @Nullable String toPerson,
        @Nullable Instant receivedAt,
        @Nullable Instant finishedAt,
        @Nullable DeadlineClass result,
        @Nullable String note) {}
