package vn.hoso.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.AccountRefused;
import vn.hoso.organization.AccountRefused.Field;

/** Shows what is wrong at the fields of a form, and goes to the first of them. */
final class Marks implements Serializable {

    private final Map<Field, Component> fields = new EnumMap<>(Field.class);

    /** A field whose errors are shown at it, until it is changed. */
    <F extends Component & HasValue<?, ?> & HasValidationProperties> void at(Field key, F field) {
        fields.put(key, field);
        field.addValueChangeListener(event -> field.setInvalid(false));
    }

    /**
     * Does something; what its fields are refused for is shown at them, anything else as a notice.
     *
     * @return whether it was done
     */
    boolean attempt(Runnable action) {
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
        try {
            action.run();
            return true;
        } catch (AccountRefused refused) {
            show(refused);
            return false;
        } catch (UserError error) {
            Notifications.error(error);
            return false;
        }
    }

    private void show(AccountRefused refused) {
        refused.faults().reversed().forEach(fault -> {
            Component field = fields.get(fault.field());
            if (field instanceof HasValidationProperties validated) {
                validated.setErrorMessage(Texts.t(fault.text()));
                validated.setInvalid(true);
            }
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }
}
