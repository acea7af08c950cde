package vn.hoso.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.hoso.base.LocalizedText;

/**
 * What the server knows about a form in use, and never takes from the person who fills it in.
 *
 * @param known values by field key; a field that is read-only has this value, whatever was sent
 * @param options the options of fields with {@code valuesKey}, by that name
 * @param bars why options with {@code unless} cannot be chosen now, by that name; a name that is not here bars nothing
 */
public record FormContext(
        Map<String, Object> known, Map<String, List<Option>> options, Map<String, LocalizedText> bars) {

    /** Nothing known, no options handed over. */
    public static final FormContext EMPTY = new FormContext(Map.of(), Map.of(), Map.of());

    public FormContext {
        known = withoutNulls(known);
        options = Map.copyOf(options);
        bars = Map.copyOf(bars);
    }

    /** Nothing barred. */
    public FormContext(Map<String, Object> known, Map<String, List<Option>> options) {
        this(known, options, Map.of());
    }

    /** Nothing but known values. */
    public static FormContext knowing(Map<String, Object> known) {
        return new FormContext(known, Map.of());
    }

    /** The same, knowing these values too; they win over the ones known before. */
    public FormContext with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(known);
        all.putAll(more);
        return new FormContext(all, options, bars);
    }

    /** The same, where this can no longer be chosen. */
    public FormContext barring(String name, LocalizedText why) {
        Map<String, LocalizedText> all = new LinkedHashMap<>(bars);
        all.put(name, why);
        return new FormContext(known, options, all);
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> values) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.values().removeIf(Objects::isNull);
        return Collections.unmodifiableMap(kept);
    }
}
