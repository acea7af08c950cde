package vn.hoso.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    record Named(String name) implements Options {

        private static final String PEOPLE = "people:";

        /** The options that are people who hold a role, {@code party:ROLE}. */
        public static Named ofPeople(String address) {
            return new Named(PEOPLE + address);
        }

        /**
         * Whose ids the options are where they are people: {@code party:ROLE}, as the candidate group of a step; empty where
         * the name is any other.
         */
        public Optional<String> people() {
            return name.startsWith(PEOPLE) ? Optional.of(name.substring(PEOPLE.length())) : Optional.empty();
        }
    }

    /** {@link Named#people()} of any options. */
    default Optional<String> people() {
        return this instanceof Named named ? named.people() : Optional.empty();
    }

    /** Options that the form has but that cannot be chosen now: each with the reason, in words. */
    default List<LocalizedText> barred(FormContext context) {
        return this instanceof Fixed fixed
                ? fixed.options().stream()
                        .flatMap(option -> Optional.ofNullable(bar(option, context)).stream()
                                .map(why -> new LocalizedText(
                                        option.label().vi() + ": " + why.vi(),
                                        option.label().en() + ": " + why.en())))
                        .toList()
                : List.of();
    }

    private static @Nullable LocalizedText bar(Option option, FormContext context) {
        return option.unless() == null ? null : context.bars().get(option.unless());
    }

    /** How an option that was chosen is read; its value where it is written elsewhere. */
    default LocalizedText label(Object value) {
        return in(FormContext.EMPTY).stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElseGet(() -> new LocalizedText(value.toString(), value.toString()));
    }

    /** The options that can be chosen now: without those that are barred; none where the caller handed none over. */
    default List<Option> in(FormContext context) {
        return switch (this) {
            case Fixed fixed ->
                context.bars().isEmpty()
                        ? fixed.options()
                        : fixed.options().stream()
                                .filter(option -> bar(option, context) == null)
                                .toList();
            case Named named -> context.options().getOrDefault(named.name(), List.of());
        };
    }
}
