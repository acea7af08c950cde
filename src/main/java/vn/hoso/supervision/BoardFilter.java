package vn.hoso.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the list shows. It stands in the page's address, so a figure's list can be kept, sent and gone back to.
 *
 * @param unit key of the competent unit, or, where {@code work} is asked for, of the unit whose work it is
 * @param work whose open items are listed; null lists cases
 * @param week a week's flow instead of open cases
 */
public record BoardFilter(
        @Nullable String unit,
        @Nullable String procedure,
        @Nullable DueState state,
        @Nullable Lateness lateness,
        @Nullable Work work,
        @Nullable Week week) {

    /** Every open case. */
    public static final BoardFilter ALL = new BoardFilter(null, null, null, null, null, null);

    /**
     * Open items of a person.
     *
     * @param holder null for what nobody has taken
     */
    public record Work(@Nullable UUID holder) {}

    /**
     * Cases of a week.
     *
     * @param monday its first day
     * @param decided those decided in it, not those received
     */
    public record Week(LocalDate monday, boolean decided) {}

    public static BoardFilter ofUnit(String unit) {
        return new BoardFilter(unit, null, null, null, null, null);
    }

    public static BoardFilter ofProcedure(String procedure) {
        return new BoardFilter(null, procedure, null, null, null, null);
    }

    public static BoardFilter of(Lateness lateness) {
        return new BoardFilter(null, null, DueState.OVERDUE, lateness, null, null);
    }

    public static BoardFilter of(Week week) {
        return new BoardFilter(null, null, null, null, null, week);
    }

    public static BoardFilter of(Work work, @Nullable String unit) {
        return new BoardFilter(unit, null, null, null, work, null);
    }

    public BoardFilter with(@Nullable DueState other) {
        return new BoardFilter(unit, procedure, other, null, work, week);
    }

    public BoardFilter withUnit(@Nullable String other) {
        return new BoardFilter(other, procedure, state, lateness, work, week);
    }

    public BoardFilter withProcedure(@Nullable String other) {
        return new BoardFilter(unit, other, state, lateness, work, week);
    }

    /** The filter as the parameters of an address. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, "don-vi", unit);
        put(parameters, "thu-tuc", procedure);
        put(parameters, "tinh-trang", state == null ? null : state.word());
        put(parameters, "tre", lateness == null ? null : lateness.word());
        if (work != null) {
            UUID holder = work.holder;
            parameters.put("nguoi-giu", holder == null ? "chua-nhan" : holder.toString());
        }
        if (week != null) {
            parameters.put(week.decided ? "xong-tuan" : "nhan-tuan", week.monday.toString());
        }
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** Reads an address; what it does not know it leaves out. */
    public static BoardFilter of(Map<String, List<String>> parameters) {
        return new BoardFilter(
                first(parameters, "don-vi").orElse(null),
                first(parameters, "thu-tuc").orElse(null),
                first(parameters, "tinh-trang").flatMap(DueState::of).orElse(null),
                first(parameters, "tre").flatMap(Lateness::of).orElse(null),
                first(parameters, "nguoi-giu").flatMap(BoardFilter::work).orElse(null),
                first(parameters, "nhan-tuan")
                        .flatMap(day -> week(day, false))
                        .or(() -> first(parameters, "xong-tuan").flatMap(day -> week(day, true)))
                        .orElse(null));
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static Optional<Work> work(String word) {
        try {
            return Optional.of(new Work(word.equals("chua-nhan") ? null : UUID.fromString(word)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Week> week(String day, boolean decided) {
        try {
            return Optional.of(new Week(LocalDate.parse(day), decided));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
