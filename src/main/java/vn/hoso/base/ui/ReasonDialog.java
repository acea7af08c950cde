package vn.hoso.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import vn.hoso.base.UserError;

/** Asks for the words that go with an action. It stays open, with what was typed, when the action is refused. */
public class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea();
    private final SerializableConsumer<String> action;
    private Focusable<?> first = reason;

    /**
     * Makes the dialog; open it.
     *
     * @param action gets the words; a {@link UserError} of it is shown at the field
     */
    public ReasonDialog(String title, String label, String confirm, SerializableConsumer<String> action) {
        this.action = action;
        setHeaderTitle(title);
        setWidth("min(32rem, 95vw)");
        reason.setId("reason");
        reason.setLabel(label);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setMaxLength(2_000);
        reason.setWidthFull();
        add(reason);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                first.focus();
            }
        });
        Button ok = new Button(confirm, click -> confirm());
        ok.setId("reason-confirm");
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.addClickShortcut(Key.ENTER, com.vaadin.flow.component.KeyModifier.CONTROL);
        getFooter().add(new Button(Texts.t("Hủy", "Cancel"), click -> close()), ok);
    }

    /** Puts a field above the reason; the person begins there. */
    protected final <C extends Component & Focusable<?>> void addFirst(C field) {
        addComponentAsFirst(field);
        first = field;
    }

    private void confirm() {
        if (reason.getValue().isBlank()) {
            refuse(Texts.t("Nhập nội dung.", "Write something."));
            return;
        }
        try {
            action.accept(reason.getValue());
            close();
        } catch (UserError error) {
            refuse(Texts.t(error.text()));
        }
    }

    private void refuse(String message) {
        reason.setErrorMessage(message);
        reason.setInvalid(true);
        reason.focus();
    }
}
