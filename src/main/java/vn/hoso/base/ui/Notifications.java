package vn.hoso.base.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.shared.Registration;
import vn.hoso.base.UserError;

/** Short messages over the screen, read aloud by screen readers. */
public final class Notifications {

    private static final int SUCCESS_MILLISECONDS = 4_000;

    /** A sentence that says more stays longer. */
    private static final int MILLISECONDS_TO_READ = 60;

    private Notifications() {}

    /**
     * What happened and what to do instead; it stays until the person closes it, goes to another page, or is told something
     * newer.
     */
    public static void error(UserError error) {
        error(Texts.t(error.text()));
    }

    /** {@link #error(UserError)} in words that are in the reader's language already. */
    public static void error(String message) {
        show(message, NotificationVariant.LUMO_ERROR, 0);
    }

    /** Something worked; it goes away by itself. */
    public static void success(String message) {
        show(
                message,
                NotificationVariant.LUMO_SUCCESS,
                Math.max(SUCCESS_MILLISECONDS, MILLISECONDS_TO_READ * message.length()));
    }

    /**
     * Runs what a person asked for and shows why it could not be done, if it could not.
     *
     * @return whether it was done
     */
    public static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (UserError error) {
            error(error);
            return false;
        }
    }

    private static void show(String message, NotificationVariant variant, int milliseconds) {
        Notification notification = new Notification();
        notification.addThemeVariants(variant);
        notification.setPosition(Notification.Position.TOP_CENTER);
        notification.setDuration(milliseconds);
        Span text = new Span(message);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notification.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(Texts.t("Đóng", "Close"));
        Div row = new Div(text, close);
        row.addClassName("notification-row");
        row.getElement().setAttribute("role", variant == NotificationVariant.LUMO_ERROR ? "alert" : "status");
        notification.add(row);
        replaceEarlier(notification);
        notification.open();
        if (variant == NotificationVariant.LUMO_ERROR) {
            closeOnLeaving(notification);
        }
    }

    private static void replaceEarlier(Notification notification) {
        UI ui = UI.getCurrent();
        Notification earlier = ComponentUtil.getData(ui, Notification.class);
        if (earlier != null) {
            earlier.close();
        }
        ComponentUtil.setData(ui, Notification.class, notification);
    }

    /** Only from the next answer on: an error may be told while a page is being opened. */
    private static void closeOnLeaving(Notification notification) {
        UI ui = UI.getCurrent();
        ui.beforeClientResponse(ui, answer -> {
            Registration leaving = ui.addAfterNavigationListener(event -> notification.close());
            notification.addOpenedChangeListener(event -> {
                if (!event.isOpened()) {
                    leaving.remove();
                }
            });
        });
    }
}
