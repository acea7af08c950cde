package vn.hoso.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.Officer;
import vn.hoso.access.Role;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseDetail;
import vn.hoso.casefile.CaseIncidents;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.ui.NextItem;

/** A case, with the step that the officer has to do in it, if there is one. */
@Route("viec/:item")
@RouteAlias("ho-so/:code")
@PermitAll
@StyleSheet("context://css/casefile.css")
class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CaseServices services;
    private String title = "";

    CaseView(CaseServices services) {
        this.services = services;
        addClassNames("page", "case-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters parameters = event.getRouteParameters();
        try {
            show(parameters.get("item").orElse(null), parameters.get("code").orElse(""));
        } catch (UserError error) {
            title = Texts.t("Hồ sơ", "Case");
            removeAll();
            Paragraph message = new Paragraph(Texts.t(error.text()));
            message.addClassName("empty");
            message.setId("not-found");
            add(message);
        }
    }

    private void show(@Nullable String itemId, String code) {
        WorkItem asked = itemId == null ? null : services.worklist().get(itemId);
        UUID caseId = asked == null
                ? services.cases()
                        .byCode(code)
                        .orElseThrow(() -> new UserError(
                                UserError.Kind.NOT_FOUND,
                                "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị của bạn.",
                                "There is no such case, or it does not belong to your unit."))
                : asked.subjectId();
        CaseDetail detail = services.cases().detail(caseId);
        WorkItem item =
                asked != null && asked.isOpen() ? asked : ownItem(detail).orElse(null);
        title = detail.code();
        removeAll();
        draw(detail, item, () -> show(itemId, code));
    }

    private void draw(CaseDetail detail, @Nullable WorkItem item, com.vaadin.flow.function.SerializableRunnable again) {
        WorkPanel panel = item == null ? null : new WorkPanel(services, detail, item, again, this::completed);
        Button primary = panel == null ? null : panel.primary();
        add(new CaseHeader(detail, services.clock().instant(), primary));
        incidents(detail).ifPresent(this::add);
        TabSheet tabs = tabs(detail, panel);
        tabs.setSuffixComponent(new CaseActions(services, detail, item, again));
        add(tabs);
    }

    /** The item of this case that the officer can do: one they have taken, or one that waits for them. */
    private Optional<WorkItem> ownItem(CaseDetail detail) {
        Officer me = services.current().require();
        return detail.openItems().stream()
                .filter(item -> services.worklist().mayWork(me, item))
                .filter(item -> item.assigneeId() == null || me.id().equals(item.assigneeId()))
                .min(Comparator.comparing(item -> item.assigneeId() == null));
    }

    private Optional<Component> incidents(CaseDetail detail) {
        if (!services.current().require().holds(Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        List<CaseIncidents.Incident> open = services.incidents().of(detail.id());
        return open.isEmpty() ? Optional.empty() : Optional.of(new CaseIncidentNotice(services.incidents(), open));
    }

    private TabSheet tabs(CaseDetail detail, @Nullable WorkPanel panel) {
        TabSheet tabs = new TabSheet();
        tabs.setWidthFull();
        if (panel != null) {
            tab(tabs, "work", Texts.t("Xử lý", "Work"), () -> panel);
        }
        tab(tabs, "timeline", Texts.t("Dòng thời gian", "Timeline"), () -> new TimelineTab(detail.timeline()));
        tab(
                tabs,
                "steps",
                Texts.t("Các bước", "Steps"),
                () -> new StepsTab(services.cases().path(detail.id())));
        tab(tabs, "papers", Texts.t("Giấy tờ", "Papers"), () -> new PapersTab(services.downloads(), detail));
        if (panel == null && !detail.documents().isEmpty()) {
            tab(tabs, "documents", Texts.t("Xem văn bản", "Documents"), () -> new DocumentPane(services, detail, null));
        }
        tab(tabs, "control", Texts.t("Kiểm soát", "Control"), () -> new ControlTab(services.downloads(), detail));
        tab(
                tabs,
                "data",
                Texts.t("Dữ liệu", "Data"),
                () -> new DataTab(detail, services.answers().of(detail.id())));
        return tabs;
    }

    private static void tab(TabSheet tabs, String key, String label, SerializableSupplier<Component> content) {
        Tab tab = tabs.add(label, new LazyTab(content));
        tab.setId("tab-" + key);
    }

    /** Goes on to what presses most in the officer's list, or back to the list. */
    private void completed(WorkItem done) {
        UI.getCurrent()
                .navigate(NextItem.address(services.items(), services.clock().instant()));
    }
}
