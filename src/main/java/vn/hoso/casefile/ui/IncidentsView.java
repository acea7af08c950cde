package vn.hoso.casefile.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseIncidents;
import vn.hoso.casefile.CaseIncidents.Incident;

/** Cases that stand still for a technical reason, grouped by that reason. */
@Route(CaseNavigation.INCIDENTS)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://css/casefile.css")
class IncidentsView extends Div implements HasDynamicTitle {

    private final transient CaseIncidents incidents;
    private final Div groups = new Div();

    IncidentsView(CaseIncidents incidents) {
        this.incidents = incidents;
        setId("incidents");
        addClassName("page");
        Button reload = new Button(Texts.t("Tải lại", "Reload"), click -> load());
        reload.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div head = new Div(new H1(getPageTitle()), reload);
        head.addClassName("page-head");
        groups.addClassName("incident-groups");
        add(head, groups);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Sự cố", "Incidents");
    }

    private void load() {
        groups.removeAll();
        List<Incident> open = incidents.all();
        if (open.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t(
                    "✓ Không có sự cố nào. Mọi hồ sơ đang chạy bình thường.", "✓ No incidents. Every case runs."));
            none.addClassNames("panel", "empty");
            groups.add(none);
            return;
        }
        open.stream()
                .collect(Collectors.groupingBy(Incident::message, LinkedHashMap::new, Collectors.toList()))
                .forEach((message, same) -> groups.add(group(message, same)));
    }

    private Div group(String message, List<Incident> same) {
        Button all =
                new Button(Texts.t("Thử lại cả %d", "Try all %d again").formatted(same.size()), click -> retry(same));
        all.setVisible(same.size() > 1);
        Div head = new Div(
                new H2(
                        message.isBlank()
                                ? Texts.t("Không rõ nguyên nhân", "Unknown cause")
                                : message + " (" + same.size() + ")"),
                all);
        head.addClassName("page-head");
        PlainTable table =
                new PlainTable(Texts.t("Hồ sơ", "Case"), Texts.t("Bước", "Element"), Texts.t("Từ lúc", "Since"), "");
        for (Incident incident : same) {
            Anchor link = new Anchor(CaseNavigation.page(incident.code()), incident.code());
            link.getElement().setAttribute("router-link", true);
            Button again = new Button(Texts.t("Thử lại", "Try again"), click -> retry(List.of(incident)));
            again.setId("retry-" + incident.code());
            again.addThemeVariants(ButtonVariant.LUMO_SMALL);
            table.row(
                    link,
                    PlainTable.text(Texts.t(incident.step())),
                    PlainTable.number(OfficialTime.dateTime(incident.since())),
                    again);
        }
        Div group = new Div(head, table);
        group.addClassNames("panel", "panel-pad");
        return group;
    }

    private void retry(List<Incident> chosen) {
        int done = 0;
        for (Incident incident : chosen) {
            try {
                incidents.retry(incident.id());
                done++;
            } catch (UserError error) {
                Notifications.error(error);
            }
        }
        if (done > 0) {
            Notifications.success(Texts.t(
                            "Đã cho chạy lại %d bước; kết quả có sau ít giây.",
                            "%d steps run again; see in a few seconds.")
                    .formatted(done));
        }
        load();
    }
}
