package vn.hoso.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The time zone in which law is computed and in which people read dates. Everything else works in UTC instants.
 */
public final class OfficialTime {

    /** Vietnam keeps UTC+7 all year. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private OfficialTime() {}

    /** The instant as a local date and time in {@link #ZONE}. */
    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    /** {@code dd/MM/yyyy HH:mm} in {@link #ZONE}, as every screen and slip writes a time. */
    public static String dateTime(Instant instant) {
        return DATE_TIME.format(local(instant));
    }

    /** {@code dd/MM/yyyy} in {@link #ZONE}. */
    public static String date(Instant instant) {
        return DATE.format(local(instant));
    }

    /** {@code dd/MM/yyyy}. */
    public static String date(LocalDate day) {
        return DATE.format(day);
    }
}
