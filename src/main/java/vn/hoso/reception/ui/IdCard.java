package vn.hoso.reception.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of a citizen identity card says: {@code number|old number|name|born|sex|address|issued}, dates as
 * {@code ddMMyyyy}. Newer cards add more fields behind; they are not needed here.
 *
 * @param birthDate null where the card knows no exact day
 */
record IdCard(String number, String name, @Nullable LocalDate birthDate, String address) {

    private static final Pattern NUMBER = Pattern.compile("\\d{12}");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIELDS = 7;

    /** Reads what a scanner has typed; empty where it is anything but a whole card. */
    static Optional<IdCard> read(String scanned) {
        String[] fields = scanned.strip().split("\\|", -1);
        if (fields.length < FIELDS || !NUMBER.matcher(fields[0].strip()).matches() || fields[2].isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new IdCard(fields[0].strip(), fields[2].strip(), day(fields[3].strip()), fields[5].strip()));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
