package vn.hoso.form;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.Money;

/** A component that holds a value. The subtype says which Java type the value has. */
public sealed interface FormField extends FormComponent.Input {

    /** What every field has. */
    Basics basics();

    /** The name of the value. Unique within the form; letters, digits and underscores. */
    default String key() {
        return basics().key();
    }

    /** What the field is called. */
    default LocalizedText label() {
        return basics().label();
    }

    /** Whether the value becomes a fact that the flow and the rules may read ({@code "properties": {"fact": "true"}}). */
    default boolean fact() {
        return "true".equals(basics().properties().get("fact"));
    }

    /**
     * The fact of the flow that the field starts with as long as it has no answer of its own ({@code "properties":
     * {"prefill": "lyDoYeuCau"}}); null where it starts empty.
     */
    default @Nullable String prefill() {
        return basics().properties().get("prefill");
    }

    @Override
    default String path() {
        return basics().path();
    }

    @Override
    default Condition hide() {
        return basics().hide();
    }

    @Override
    default Placement placement() {
        return basics().placement();
    }

    /**
     * What every field has.
     *
     * @param description help that stands under the field
     * @param readOnly when the value is shown and cannot be changed
     * @param required when it cannot be left empty
     * @param defaultValue typed as the field's values are
     * @param properties the component's own form-js properties, as they were written
     */
    record Basics(
            String path,
            String key,
            LocalizedText label,
            @Nullable LocalizedText description,
            Condition hide,
            Condition readOnly,
            Condition required,
            @Nullable Object defaultValue,
            Placement placement,
            Map<String, String> properties) {
        public Basics {
            properties = Map.copyOf(properties);
        }
    }

    /**
     * How long a text may be, in characters as people count them.
     *
     * @param min 0 where there is no least length
     * @param max always bounded, also where the form does not say
     */
    record Length(int min, int max) {}

    /** What stands before and after the value, such as {@code đồng}; never part of it. */
    record Adorners(@Nullable String prefix, @Nullable String suffix) {}

    /** One line of text: a {@code String}. */
    record Text(Basics basics, Length length, TextFormat format, Adorners adorners) implements FormField {}

    /** Several lines of text: a {@code String} with {@code \n} between the lines. */
    record LongText(Basics basics, Length length) implements FormField {}

    /**
     * A number: a {@code Long} where there are no decimal digits, else a {@code BigDecimal} without trailing zeros.
     *
     * @param decimalDigits at most so many digits after the point
     */
    record Number(
            Basics basics,
            int decimalDigits,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal step,
            Adorners adorners)
            implements FormField {

        /** Whether values are whole numbers, and so {@code Long}. */
        public boolean whole() {
            return decimalDigits == 0;
        }

        /** Whether it is an amount of money: the sign of the đồng stands behind it, and no fraction is asked for. */
        public boolean isAmount() {
            return whole() && Money.SIGN.equals(adorners.suffix());
        }
    }

    /** Yes or no: a {@code Boolean}, false while it is not ticked. A required one must be ticked. */
    record Check(Basics basics) implements FormField {}

    /** One of several options: the {@code String} value of the option. */
    record One(Basics basics, Options options, One.Style style) implements FormField {

        /** How the options are shown. */
        public enum Style {
            RADIO,
            SELECT,
            SEARCHABLE_SELECT
        }
    }

    /** Any of several options: a {@code List<String>} in the order of the options. */
    record Many(Basics basics, Options options, Many.Style style) implements FormField {

        /** How the options are shown. */
        public enum Style {
            CHECKLIST,
            TAGS
        }
    }

    /** A day: a {@code LocalDate}. */
    record Date(Basics basics) implements FormField {}

    /**
     * A time of day in Vietnam: a {@code LocalTime}.
     *
     * @param stepMinutes how far apart the times are that are offered
     */
    record Time(Basics basics, int stepMinutes) implements FormField {}

    /**
     * A day and time in Vietnam: a {@code LocalDateTime}.
     *
     * @param stepMinutes how far apart the times are that are offered
     */
    record DateTime(Basics basics, int stepMinutes) implements FormField {}
}
