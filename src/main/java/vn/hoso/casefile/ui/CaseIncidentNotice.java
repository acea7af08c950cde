package vn.hoso.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseIncidents;
import vn.hoso.casefile.CaseIncidents.Incident;

/** Tells an administrator that technical failures hold this case up, and lets them be tried again. */
final class CaseIncidentNotice extends Div {

    private final transient CaseIncidents incidents;

    CaseIncidentNotice(CaseIncidents incidents, List<Incident> open) {
        this.incidents = incidents;
        addClassName("incident-notice");
        setId("case-incident");
        getElement().setAttribute("role", "alert");
        add(new Span(Texts.t("Hồ sơ đang dừng vì sự cố kỹ thuật.", "A technical failure holds this case up.")));
        open.forEach(incident -> add(line(incident)));
        Anchor all = new Anchor(CaseNavigation.INCIDENTS, Texts.t("Xem mọi sự cố", "See all incidents"));
        all.getElement().setAttribute("router-link", true);
        add(all);
    }

    private Div line(Incident incident) {
        String why =
                incident.message().isBlank() ? Texts.t("không rõ nguyên nhân", "unknown cause") : incident.message();
        Button again = new Button(Texts.t("Thử lại", "Try again"));
        again.setId("retry-incident");
        again.addThemeVariants(ButtonVariant.LUMO_SMALL);
        again.addClickListener(click -> {
            if (Notifications.attempt(() -> incidents.retry(incident.id()))) {
                again.setEnabled(false);
                Notifications.success(Texts.t(
                        "Đã cho chạy lại bước này; tải lại trang sau ít giây để xem kết quả.",
                        "The step runs again; reload the page in a few seconds to see."));
            }
        });
        Div line = new Div(new Span(Texts.t(incident.step()) + ": " + why), again);
        line.addClassName("incident-line");
        return line;
    }
}
