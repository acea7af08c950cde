package vn.hoso.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form that may be published. Immutable, and free of anything that this product cannot show, evaluate or validate. */
public final class FormSchema {

    private final String id;
    private final List<FormComponent> components;
    private final SequencedMap<String, FormField> fields;

    /**
     * A form of these parts.
     *
     * @param id the form's id, which BPMN names in {@code camunda:formRef}; the file's name without {@code .form}
     * @param components what is on the form, in reading order
     */
    public FormSchema(String id, List<FormComponent> components) {
        this.id = id;
        this.components = List.copyOf(components);
        SequencedMap<String, FormField> found = new LinkedHashMap<>();
        flatten(this.components).forEach(component -> {
            if (component instanceof FormField field) {
                found.put(field.key(), field);
            }
        });
        this.fields = Collections.unmodifiableSequencedMap(found);
    }

    /** The form's id. */
    public String id() {
        return id;
    }

    /** What is on the form, in reading order; fields of a group are within it. */
    public List<FormComponent> components() {
        return components;
    }

    /** Whether a field offers options that the caller hands over under this name. */
    public boolean asksFor(String options) {
        return options().anyMatch(new Options.Named(options)::equals);
    }

    /** Whose holders fields offer, each as {@code party:ROLE}; see {@link Options.Named#people()}. */
    public Set<String> people() {
        return options().flatMap(options -> options.people().stream()).collect(Collectors.toSet());
    }

    /** Whether a field has an option that this bar takes off the list. */
    public boolean isBarredBy(String name) {
        return options()
                .anyMatch(options -> options instanceof Options.Fixed fixed
                        && fixed.options().stream().anyMatch(option -> name.equals(option.unless())));
    }

    private Stream<Options> options() {
        return fields().values().stream().flatMap(field -> switch (field) {
            case FormField.One one -> Stream.of(one.options());
            case FormField.Many many -> Stream.of(many.options());
            default -> Stream.empty();
        });
    }

    /** Reads form-js JSON (schema version up to 19) and says everything that is wrong with it. Never throws. */
    public static FormReading read(String json) {
        return new SchemaReader().read(json);
    }

    /**
     * Reads form-js JSON that was accepted before.
     *
     * @throws InvalidForm when it is not acceptable after all
     */
    public static FormSchema parse(String json) {
        return switch (read(json)) {
            case FormReading.Accepted accepted -> accepted.schema();
            case FormReading.Refused refused -> throw new InvalidForm(refused.problems());
        };
    }

    /** Every component, groups before what is in them. */
    public Stream<FormComponent> all() {
        return flatten(components);
    }

    /** The fields in reading order, by key. */
    public SequencedMap<String, FormField> fields() {
        return fields;
    }

    /** The field with this key. */
    public Optional<FormField> field(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    /** What the form starts with where nothing is known yet, typed. */
    public Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        fields().values().forEach(field -> {
            Object value = field.basics().defaultValue();
            if (value != null) {
                defaults.put(field.key(), value);
            }
        });
        return defaults;
    }

    private static Stream<FormComponent> flatten(List<FormComponent> components) {
        return components.stream()
                .flatMap(component -> component instanceof FormComponent.Group group
                        ? Stream.concat(Stream.of(component), flatten(group.components()))
                        : Stream.of(component));
    }
}
