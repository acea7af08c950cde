package vn.hoso.worklist.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.SavedViews;

/** Asks for the name of a view. It stays open, with what was typed, when the name is refused. */
final class ViewNameDialog extends Dialog {

    private final TextField name = new TextField(Texts.t("Tên bộ lọc", "Name of the view"));
    private final SerializableConsumer<String> action;

    ViewNameDialog(String present, SerializableConsumer<String> action) {
        this.action = action;
        setHeaderTitle(present.isEmpty() ? Texts.t("Lưu bộ lọc", "Save the view") : Texts.t("Đổi tên", "Rename"));
        setWidth("min(26rem, 95vw)");
        name.setId("view-name");
        name.setValue(present);
        name.setMaxLength(SavedViews.LONGEST_NAME);
        name.setWidthFull();
        name.setAutoselect(true);
        name.focus();
        add(name);
        Button save = new Button(Texts.t("Lưu", "Save"), click -> save());
        save.setId("view-name-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(new Button(Texts.t("Hủy", "Cancel"), click -> close()), save);
    }

    private void save() {
        try {
            action.accept(name.getValue());
            close();
        } catch (UserError error) {
            name.setErrorMessage(Texts.t(error.text()));
            name.setInvalid(true);
            name.focus();
        }
    }
}
