package vn.hoso.organization.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import vn.hoso.access.CurrentOfficer;

/** Leads whoever owes a new password to where it is changed, wherever they want to go. */
@Component
class PasswordOwed implements VaadinServiceInitListener {

    private final CurrentOfficer current;

    PasswordOwed(CurrentOfficer current) {
        this.current = current;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(ui -> ui.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        if (current.owesNewPassword() && event.getNavigationTarget() != PasswordView.class) {
            event.forwardTo(PasswordView.class);
        }
    }
}
