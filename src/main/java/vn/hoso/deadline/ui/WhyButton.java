package vn.hoso.deadline.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.Deadline;

/** Opens the explanation of a deadline from wherever the deadline is shown; it is computed when it is asked for. */
public final class WhyButton extends Button {

    /**
     * A small button beside a badge.
     *
     * @param code the case, for those who hear the button instead of seeing its row
     * @param deadline asks for the deadline as it stands; a {@link UserError} of it is shown
     */
    public WhyButton(String code, SerializableSupplier<Deadline> deadline) {
        Icon icon = VaadinIcon.QUESTION_CIRCLE_O.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        setIcon(icon);
        addClassName("why");
        addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        setAriaLabel(Texts.t("Vì sao hồ sơ %s có thời hạn này?", "Why is %s due then?")
                .formatted(code));
        setTooltipText(Texts.t("Vì sao có thời hạn này?", "Why is it due then?"));
        addClickListener(click -> {
            try {
                new DeadlineExplanation(deadline.get()).open();
            } catch (UserError error) {
                Notifications.error(error);
            }
        });
    }
}
