package vn.hoso.deadline.rest;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.deadline.Deadline;

/**
 * The answer. Instants carry the offset of official time.
 *
 * @param dueAt null while the clock stands
 */
public record PreviewResponse(@Nullable String dueAt, List<Line> explanation) {

    /** One term, in the reader's language. */
    public record Line(
            String text,
            @Nullable String from,
            @Nullable String to,
            @Nullable String source) {}

    /** The deadline in the reader's language. */
    public static PreviewResponse of(Deadline deadline, Locale locale) {
        var lines = deadline.explanation().stream()
                .map(line -> new Line(line.text().in(locale), text(line.from()), text(line.to()), line.source()))
                .toList();
        return new PreviewResponse(text(deadline.due().orElse(null)), lines);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        instant.atZone(OfficialTime.ZONE).toOffsetDateTime());
    }
}
