package vn.hoso.casefile.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseIncidents.Incident;

/** Tells an administrator that a technical failure holds this case up. */
final class CaseIncidentNotice extends Div {

    CaseIncidentNotice(List<Incident> incidents) {
        addClassName("incident-notice");
        setId("case-incident");
        getElement().setAttribute("role", "alert");
        Anchor link = new Anchor(CaseNavigation.INCIDENTS, Texts.t("Xem sự cố", "See incidents"));
        link.getElement().setAttribute("router-link", true);
        add(
                new Span(Texts.t("Hồ sơ đang dừng vì sự cố kỹ thuật: ", "A technical failure holds this case up: ")),
                new Span(incidents.getFirst().message()),
                link);
    }
}
