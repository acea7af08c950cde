package vn.hoso.deadline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The shifts of an ordinary week. A weekday without shifts is a weekly day of rest.
 */
public final class WeeklyShifts {

    private final Map<DayOfWeek, List<Shift>> byDay = new EnumMap<>(DayOfWeek.class);

    private WeeklyShifts(Map<DayOfWeek, List<Shift>> shifts) {
        for (var day : DayOfWeek.values()) {
            byDay.put(day, inOrder(day, shifts.getOrDefault(day, List.of())));
        }
    }

    /**
     * The shifts of each weekday; a weekday that is left out is a day of rest.
     *
     * @throws IllegalArgumentException if no day has a shift, or shifts of one day overlap
     */
    public static WeeklyShifts of(Map<DayOfWeek, List<Shift>> shifts) {
        if (shifts.values().stream().allMatch(List::isEmpty)) {
            throw new ImpossibleTime(
                    "Lịch làm việc cần ít nhất một ca, nhưng lịch này không có ca nào",
                    "A calendar needs at least one shift, but this one has none");
        }
        return new WeeklyShifts(shifts);
    }

    /** The same shifts on each of {@code days}. */
    public static WeeklyShifts on(Collection<DayOfWeek> days, Shift... shifts) {
        var map = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        days.forEach(day -> map.put(day, List.of(shifts)));
        return of(map);
    }

    /** The shifts of that weekday in order; empty if it is a day of rest. */
    public List<Shift> on(DayOfWeek day) {
        return byDay.getOrDefault(day, List.of());
    }

    /** The shifts of each weekday; a day of rest has none. */
    public Map<DayOfWeek, List<Shift>> byDay() {
        return Map.copyOf(byDay);
    }

    /**
     * The shifts that most weekdays have; of equally common ones, those that come first in the week. A weekend day
     * that is worked in exchange for another is worked like this.
     */
    List<Shift> commonest() {
        var counts = new LinkedHashMap<List<Shift>, Integer>();
        byDay.values().stream()
                .filter(shifts -> !shifts.isEmpty())
                .forEach(shifts -> counts.merge(shifts, 1, Integer::sum));
        var most = counts.values().stream().max(Comparator.naturalOrder()).orElseThrow();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue().equals(most))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static List<Shift> inOrder(DayOfWeek day, List<Shift> shifts) {
        var sorted = new ArrayList<>(shifts);
        sorted.sort(Comparator.comparing(Shift::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
                throw new ImpossibleTime(
                        "Hai ca %s và %s của cùng một ngày (%s) chồng lên nhau"
                                .formatted(hours(sorted.get(i - 1)), hours(sorted.get(i)), day),
                        "The shifts %s and %s of %s overlap".formatted(sorted.get(i - 1), sorted.get(i), day));
            }
        }
        return List.copyOf(sorted);
    }

    private static String hours(Shift shift) {
        return shift.from() + "–" + shift.to();
    }
}
