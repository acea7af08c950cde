package vn.hoso.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads calendars from YAML, checking them as it reads. */
public final class WorkingCalendars {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private WorkingCalendars() {}

    /** The national calendar that comes with the product, read once. */
    public static WorkingCalendar vietNam() {
        return VietNam.CALENDAR;
    }

    /**
     * Reads a calendar. The stream is left open.
     *
     * @throws IllegalArgumentException if the text is not YAML of the right shape, a date is given twice or lies in
     *     another year, there is no shift, or a day lacks its name or legal basis
     */
    public static WorkingCalendar read(InputStream yaml) {
        return file(yaml, CalendarFile::toCalendar);
    }

    private static <T> T file(InputStream yaml, Function<CalendarFile, T> reading) {
        try {
            return reading.apply(YAML.readValue(yaml, CalendarFile.class));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The calendar cannot be read: " + e.getOriginalMessage(), e);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The calendar has a date or time that is none: " + e.getMessage(), e);
        }
    }

    /**
     * Reads what a file says for itself. The stream is left open.
     *
     * @throws IllegalArgumentException as {@link #read}, save that shifts may be missing
     */
    public static CalendarSheet sheet(InputStream yaml) {
        return file(yaml, CalendarFile::toSheet);
    }

    private static final class VietNam {
        static final WorkingCalendar CALENDAR = load();

        private static WorkingCalendar load() {
            var name = "/calendars/viet-nam.yaml";
            try (var stream = WorkingCalendars.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException("The calendar " + name + " is missing from the class path");
                }
                return read(stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
