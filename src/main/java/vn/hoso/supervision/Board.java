package vn.hoso.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;

/**
 * The figures of the board, all of the same moment.
 *
 * @param at the moment
 * @param units open cases by competent unit, the most overdue first
 * @param procedures open cases by procedure, the most overdue first
 * @param ageing overdue cases by how late they are; every step is there
 * @param holders open items by who has them, most first
 * @param waiting open items that nobody has taken, by unit, most first
 * @param weeks the flow of the last weeks, oldest first; weeks without cases are there too
 */
public record Board(
        Instant at,
        List<Line> units,
        List<Line> procedures,
        Map<Lateness, Integer> ageing,
        List<Holder> holders,
        List<Waiting> waiting,
        List<Week> weeks) {

    /**
     * A bar: a unit or a procedure with its open cases.
     *
     * @param key of the unit or the procedure
     */
    public record Line(String key, LocalizedText name, Map<DueState, Integer> counts) {
        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int count(DueState state) {
            return counts.getOrDefault(state, 0);
        }
    }

    /** What one person has in hand. */
    public record Holder(UUID person, String name, String unitName, int open, int overdue) {}

    /** What waits in a unit for someone to take it. */
    public record Waiting(String unitKey, String unitName, int open, int overdue) {}

    /** The flow of a week. */
    public record Week(LocalDate monday, int received, int decided) {}

    /**
     * A warning that the model of an open case has given of its legal limit.
     *
     * @param overdue whether the limit had passed; otherwise it was near
     * @param dueAt the limit as it was then
     */
    public record Warning(String code, String ownerName, boolean overdue, Instant dueAt) {}

    /** All open cases by state. */
    public Map<DueState, Integer> totals() {
        Map<DueState, Integer> totals = new EnumMap<>(DueState.class);
        units.forEach(line -> line.counts().forEach((state, n) -> totals.merge(state, n, Integer::sum)));
        return totals;
    }

    /** Open items that nobody has taken. */
    public int unassigned() {
        return waiting.stream().mapToInt(Waiting::open).sum();
    }

    /**
     * One row of the list behind a figure; it holds no personal number.
     *
     * @param itemId the open item that may be handed to someone else; null when there is none
     * @param holder who has it; null while it waits
     * @param remaining how much is left or how late it is, in words
     */
    public record Row(
            UUID caseId,
            String code,
            LocalizedText procedure,
            String ownerName,
            String unitName,
            DueState state,
            Instant dueAt,
            LocalizedText remaining,
            @Nullable String itemId,
            @Nullable LocalizedText step,
            @Nullable String stepUnit,
            @Nullable String holder) {}
}
