package vn.hoso.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.Account.Holding;
import vn.hoso.organization.Accounts;

/** Asks on which day a position ends. */
final class EndPositionDialog extends Dialog {

    EndPositionDialog(Accounts accounts, UUID person, Holding held, SerializableRunnable done) {
        setHeaderTitle(Texts.t("Kết thúc vị trí", "End the position"));
        setWidth("min(32rem, 95vw)");
        DatePicker day = Days.picker("end-day", "Không còn từ ngày", "Holds no longer from");
        day.setValue(accounts.today());
        Button ok = new Button(Texts.t("Kết thúc", "End"), click -> {
            LocalDate chosen = Objects.requireNonNullElse(day.getValue(), accounts.today());
            if (Notifications.attempt(() -> accounts.end(person, held.id(), chosen))) {
                close();
                done.run();
            }
        });
        ok.setId("end-confirm");
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(new Paragraph(held.title() + " · " + Texts.t(held.role().label()) + " · " + held.unitName()), day);
        getFooter().add(new Button(Texts.t("Hủy", "Cancel"), click -> close()), ok);
    }
}
