package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Tells the officer what went wrong, in a corner and to screen readers. */
final class Faults {

    private static final int MILLISECONDS = 8000;

    private Faults() {}

    static void tell(String message) {
        Notification notification = Notification.show(message, MILLISECONDS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.getElement().setAttribute("role", "alert");
    }

    static void tellCount(int count) {
        tell(t(
                "Còn " + count + " chỗ cần hoàn thiện, đã đánh dấu trên màn hình.",
                count + " places need your attention; they are marked on the screen."));
    }
}
