package vn.hoso.form.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.hoso.form.FieldError;
import vn.hoso.form.FormContext;
import vn.hoso.form.FormJson;
import vn.hoso.form.FormSchema;
import vn.hoso.form.FormState;
import vn.hoso.form.FormValidation;
import vn.hoso.form.FormValidator;

/**
 * A form to fill in, or to read. What is hidden, read-only or required follows what is typed. Every field is found as
 * {@code field-<key>} in the page. Nothing is stored here: the page around it saves drafts and completes the task.
 */
public final class FormView extends Composite<Div> {

    private final transient FormSchema schema;
    private final transient FormContext context;
    private final Locale locale;
    private final transient FormLayoutBuilder layout;
    private final Map<String, FieldControl> controls = new LinkedHashMap<>();
    private final List<SerializableRunnable> listeners = new ArrayList<>();
    private boolean readOnly;

    /** {@link #FormView(FormSchema, Map, FormContext, Locale)} with nothing known but {@code data}. */
    public FormView(FormSchema schema, Map<String, Object> data, Locale locale) {
        this(schema, data, FormContext.EMPTY, locale);
    }

    /**
     * Builds the form.
     *
     * @param data what was filled in before, by field key; the schema's defaults where it says nothing
     * @param context the options of fields with {@code valuesKey}, and values that win over {@code data} in fields that
     *     are read-only
     * @param locale Vietnamese, or English for those who chose it
     */
    public FormView(FormSchema schema, Map<String, Object> data, FormContext context, Locale locale) {
        this.schema = schema;
        this.context = context;
        this.locale = locale;
        FieldFactory factory = new FieldFactory(context, locale);
        schema.fields().values().forEach(field -> controls.put(field.key(), factory.control(field)));
        fill(data);
        layout = new FormLayoutBuilder(controls, locale);
        getContent().add(layout.build(schema.components()));
        getContent().setWidthFull();
        getContent().addClassName("hoso-form");
        controls.values().forEach(control -> control.onChange(() -> changed(control)));
        follow();
    }

    /** The values as they are now, typed, by key; hidden fields keep theirs. What is empty is not there. */
    public Map<String, Object> data() {
        return FormJson.typed(schema, raw());
    }

    /**
     * Validates what was filled in, shows what is wrong at the fields and goes to the first of them.
     *
     * @return the same that the server would say to these values, and what the browser could not understand
     */
    public FormValidation validate() {
        FormValidation result = FormValidator.validate(schema, raw(), context.with(readOnlyValues()));
        Map<String, FieldError> errors = new LinkedHashMap<>();
        if (result instanceof FormValidation.Invalid invalid) {
            invalid.errors().forEach(error -> errors.put(error.key(), error));
        }
        FormState state = FormState.of(schema, raw());
        controls.values().stream()
                .filter(control -> state.visible().contains(control.field().path()) && control.notUnderstood())
                .forEach(control -> errors.put(control.field().key(), FormValidator.notUnderstood(control.field())));
        List<FieldError> inOrder = controls.keySet().stream()
                .filter(errors::containsKey)
                .map(errors::get)
                .toList();
        showErrors(inOrder);
        return inOrder.isEmpty() ? result : new FormValidation.Invalid(inOrder);
    }

    /** Shows these errors at their fields, in place of those shown before, and goes to the first field of them. */
    public void showErrors(List<FieldError> errors) {
        controls.values().forEach(FieldControl::clearError);
        boolean first = true;
        for (FieldError error : errors) {
            FieldControl control = controls.get(error.key());
            if (control != null) {
                control.showError(error.text().in(locale));
                if (first) {
                    control.focus();
                    first = false;
                }
            }
        }
    }

    /** Shows the whole form for reading only, or as its own conditions say again. */
    public void setReadOnly(boolean readOnly) {
        this.readOnly = readOnly;
        follow();
    }

    /** Whether the whole form is for reading only. */
    public boolean isReadOnly() {
        return readOnly;
    }

    /**
     * Calls {@code listener} after each change that the person made, about 400 ms after typing stopped; the form has
     * followed its conditions by then.
     */
    public Registration addChangeListener(SerializableRunnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void fill(Map<String, Object> data) {
        Map<String, Object> start = new LinkedHashMap<>(schema.defaults());
        start.putAll(FormJson.typed(schema, data));
        FormState.of(schema, start).readOnly().forEach(key -> {
            Object known = context.known().get(key);
            if (known != null) {
                start.put(key, known);
            }
        });
        FormJson.typed(schema, start).forEach((key, value) -> {
            FieldControl control = controls.get(key);
            if (control != null) {
                control.set(value);
            }
        });
    }

    private void changed(FieldControl control) {
        control.clearError();
        follow();
        List.copyOf(listeners).forEach(SerializableRunnable::run);
    }

    private void follow() {
        FormState state = FormState.of(schema, raw());
        layout.show(worthShowing(state));
        controls.forEach((key, control) -> {
            control.setReadOnly(readOnly || state.readOnly().contains(key));
            control.setRequired(state.required().contains(key));
        });
    }

    /** What is there, without fields that only tell something and have nothing to tell. */
    private Set<String> worthShowing(FormState state) {
        Set<String> shown = new LinkedHashSet<>(state.visible());
        controls.forEach((key, control) -> {
            if (state.readOnly().contains(key) && control.get() == null) {
                shown.remove(control.field().path());
            }
        });
        return shown;
    }

    private Map<String, Object> raw() {
        Map<String, Object> raw = new LinkedHashMap<>();
        controls.forEach((key, control) -> {
            Object value = control.get();
            if (value != null) {
                raw.put(key, value);
            }
        });
        return raw;
    }

    /** The browser cannot change a read-only field, so what it shows is what the server put there. */
    private Map<String, Object> readOnlyValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        FormState.of(schema, raw()).readOnly().forEach(key -> {
            FieldControl control = controls.get(key);
            Object value = control == null ? null : control.get();
            if (value != null) {
                values.put(key, value);
            }
        });
        return values;
    }
}
