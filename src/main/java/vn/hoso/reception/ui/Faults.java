package vn.hoso.reception.ui;

import static vn.hoso.base.ui.Texts.t;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the officer what went wrong, in a corner and to screen readers. */
final class Faults {

    private static final int MILLISECONDS = 8000;

    private Faults() {}

    static void tell(String message) {
        Notification notification = Notification.show(message, MILLISECONDS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notification.getElement().setAttribute("role", "alert");
    }

    /** How many places are marked, and in words what has no place of its own. */
    static void tell(DossierForm.Shown shown) {
        Stream<String> marked = shown.marked() == 0
                ? Stream.empty()
                : Stream.of(t(
                        "Còn " + shown.marked() + " chỗ cần hoàn thiện, đã đánh dấu trên màn hình.",
                        shown.marked() == 1
                                ? "One place needs your attention; it is marked on the screen."
                                : shown.marked() + " places need your attention; they are marked on the screen."));
        tell(Stream.concat(marked, shown.elsewhere().stream().map(text -> t(text)))
                .collect(Collectors.joining(" ")));
    }
}
