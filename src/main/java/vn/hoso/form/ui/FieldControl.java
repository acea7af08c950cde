package vn.hoso.form.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.hoso.form.FormField;

/** A field of a form and the component that it is on the screen, whatever its type of value. */
final class FieldControl implements Serializable {

    /** What this class does with a component, with the component's own type of value left behind. */
    private interface Bound extends Serializable {
        @Nullable
        Object get();

        void set(Object value);

        void onChange(SerializableRunnable listener);

        boolean understood();
    }

    private final transient FormField field;
    private final AbstractField<?, ?> component;
    private final Bound bound;

    private FieldControl(FormField field, AbstractField<?, ?> component, Bound bound) {
        this.field = field;
        this.component = component;
        this.bound = bound;
    }

    /**
     * @param read the component's value as the form has it; null where it is empty
     * @param write the form's value as the component has it; null where the component cannot show it
     */
    static <V, C extends AbstractField<C, V> & HasValidationProperties & HasValidator<V>> FieldControl of(
            FormField field,
            C component,
            SerializableFunction<V, @Nullable Object> read,
            SerializableFunction<Object, @Nullable V> write) {
        return new FieldControl(field, component, new Bound() {
            @Override
            public @Nullable Object get() {
                return component.isEmpty() && !(component.getValue() instanceof Boolean)
                        ? null
                        : read.apply(component.getValue());
            }

            @Override
            public void set(Object value) {
                V shown = write.apply(value);
                if (shown != null) {
                    component.setValue(shown);
                }
            }

            @Override
            public void onChange(SerializableRunnable listener) {
                component.addValueChangeListener(event -> {
                    if (event.isFromClient()) {
                        listener.run();
                    }
                });
            }

            @Override
            public boolean understood() {
                return !component
                        .getDefaultValidator()
                        .apply(component.getValue(), new ValueContext(component))
                        .isError();
            }
        });
    }

    FormField field() {
        return field;
    }

    Component component() {
        return component;
    }

    /** What the person entered, as the form has it or nearly so; null where it is empty. */
    @Nullable
    Object get() {
        return bound.get();
    }

    void set(Object value) {
        bound.set(value);
    }

    void onChange(SerializableRunnable listener) {
        bound.onChange(listener);
    }

    /** Whether the person entered something that the component could not read, such as a day that does not exist. */
    boolean notUnderstood() {
        return !component.isReadOnly() && !bound.understood();
    }

    void setReadOnly(boolean readOnly) {
        component.setReadOnly(readOnly);
    }

    void setRequired(boolean required) {
        component.setRequiredIndicatorVisible(required);
    }

    void showError(String message) {
        if (component instanceof HasValidationProperties validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(true);
        }
    }

    void clearError() {
        if (component instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
            validated.setErrorMessage("");
        }
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            component.getElement().callJsFunction("focus");
        }
    }
}
