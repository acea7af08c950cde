package vn.hoso.reception.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.hoso.casefile.Party;

/** Fields about one person of a dossier, which tell when the officer changes one and show the server's errors. */
abstract class FieldGroup extends Div {

    /** How long typing must pause before a change is told, in milliseconds: the draft is saved then. */
    private static final int PAUSE = 800;

    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final String prefix;
    private final SerializableRunnable changed;

    /** @param changed called after each change that the officer made */
    FieldGroup(Party.Kind of, SerializableRunnable changed) {
        this.prefix = of.name().toLowerCase(Locale.ROOT) + "-";
        this.changed = changed;
        addClassName("reception-person");
    }

    /** Adds a field, whose errors come under that key. */
    final <F extends Component & HasValue<?, ?> & HasValidationProperties> void add(String key, F field) {
        field.setId(prefix + key);
        field.addClassName("person-" + key);
        fields.put(key, field);
        if (field instanceof TextFieldBase<?, ?> typed) {
            typed.setManualValidation(true);
            typed.setAutocomplete(Autocomplete.OFF);
            typed.setValueChangeMode(ValueChangeMode.LAZY);
            typed.setValueChangeTimeout(PAUSE);
        }
        field.addValueChangeListener(event -> {
            field.setInvalid(false);
            if (event.isFromClient()) {
                changed.run();
            }
        });
        add(field);
    }

    final void changed() {
        changed.run();
    }

    final void clearErrors() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
                validated.setErrorMessage("");
            }
        });
    }

    /**
     * Shows an error at a field, which keeps the first that it is given.
     *
     * @return whether there is such a field
     */
    final boolean showError(String key, String message) {
        if (!(fields.get(key) instanceof HasValidationProperties validated)) {
            return false;
        }
        if (!validated.isInvalid()) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
        return true;
    }

    /** The fields that show an error, from top to bottom. */
    final Stream<Focusable<?>> wrong() {
        return fields.values().stream()
                .filter(field -> field instanceof HasValidationProperties validated && validated.isInvalid())
                .map(field -> (Focusable<?>) field);
    }
}
