package vn.hoso.form;

import java.util.List;
import vn.hoso.base.LocalizedText;

/** Where the options of a field come from. */
public sealed interface Options {

    /** Written in the form. */
    record Fixed(List<Option> options) implements Options {
        public Fixed {
            options = List.copyOf(options);
        }
    }

    /** Handed over by the caller under this name each time ({@code valuesKey}), never taken from what was sent. */
    record Named(String name) implements Options {}

    /** How an option that was chosen is read; its value where it is written elsewhere. */
    default LocalizedText label(Object value) {
        return in(FormContext.EMPTY).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> new LocalizedText(value.toString(), value.toString()));
    }

    /** The options that can be chosen now; none where the caller handed none over. */
    default List<Option> in(FormContext context) {
        return switch (this) {
            case Fixed fixed -> fixed.options();
            case Named named -> context.options().getOrDefault(named.name(), List.of());
        };
    }
}
