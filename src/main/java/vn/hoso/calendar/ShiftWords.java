package vn.hoso.calendar;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.hoso.base.UserError;
import vn.hoso.deadline.ImpossibleTime;
import vn.hoso.deadline.Shift;

/** The shifts of a week in one line: "T2–T6 07:30–11:30, 13:30–17:00; T7 07:30–11:30". */
public final class ShiftWords {

    private static final List<String> NAMES = List.of("T2", "T3", "T4", "T5", "T6", "T7", "CN");

    private static final Pattern SHIFT = Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—]\\s*(\\d{1,2}:\\d{2})");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private ShiftWords() {}

    /** The whole week; days that follow each other with the same shifts stand together, days of rest are left out. */
    public static String of(Map<DayOfWeek, List<Shift>> byDay) {
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < NAMES.size(); ) {
            List<Shift> shifts = byDay.getOrDefault(DayOfWeek.of(first + 1), List.of());
            int last = first;
            while (last + 1 < NAMES.size()
                    && byDay.getOrDefault(DayOfWeek.of(last + 2), List.of()).equals(shifts)) {
                last++;
            }
            if (!shifts.isEmpty()) {
                parts.add(NAMES.get(first) + (last == first ? "" : "–" + NAMES.get(last)) + " " + of(shifts));
            }
            first = last + 1;
        }
        return String.join("; ", parts);
    }

    /**
     * Reads the shifts of one day, "7:30-11:30, 13:30–17:00"; nothing is a day of rest.
     *
     * @throws UserError INVALID for what is none
     */
    public static List<Shift> read(String words) {
        List<Shift> shifts = new ArrayList<>();
        for (String part : words.split("[,;]", -1)) {
            if (!part.isBlank()) {
                shifts.add(shift(part.strip()));
            }
        }
        return shifts;
    }

    private static Shift shift(String words) {
        Matcher hours = SHIFT.matcher(words);
        try {
            if (hours.matches()) {
                return new Shift(LocalTime.parse(hours.group(1), TIME), LocalTime.parse(hours.group(2), TIME));
            }
        } catch (DateTimeParseException | ImpossibleTime wrong) {
            throw none(words);
        }
        throw none(words);
    }

    private static UserError none(String words) {
        return new UserError(
                UserError.Kind.INVALID,
                "“" + words + "” không phải giờ làm việc. Ghi như 07:30–11:30, 13:30–17:00.",
                "“" + words + "” are no hours. Write them like 07:30–11:30, 13:30–17:00.");
    }

    /** The shifts of one day. */
    public static String of(List<Shift> shifts) {
        return shifts.stream().map(shift -> shift.from() + "–" + shift.to()).collect(Collectors.joining(", "));
    }
}
