package vn.hoso.casefile.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;
import vn.hoso.casefile.CaseQuery;
import vn.hoso.casefile.CaseSearch;
import vn.hoso.casefile.CaseStatus;
import vn.hoso.casefile.CaseSummary;
import vn.hoso.deadline.ui.WhyButton;
import vn.hoso.procedure.ProcedureVersion;
import vn.hoso.procedure.Procedures;

/** The cases that the officer may see, newest first. */
@Route(CaseNavigation.CASES)
@PermitAll
@StyleSheet("context://css/casefile.css")
class CaseListView extends Div implements HasDynamicTitle {

    /** More than anyone reads through; a search finds the rest. */
    private static final int MOST = 300;

    private static final int NARROW = 760;

    private final transient CaseSearch search;
    private final transient CaseQuery cases;
    private final transient Clock clock;
    private final TextField text = new TextField();
    private final Select<CaseStatus> status = new Select<>();
    private final Select<ProcedureVersion> procedure = new Select<>();
    private final Checkbox openOnly = new Checkbox(Texts.t("Chỉ hồ sơ đang giải quyết", "Open cases only"));
    private final Span count = new Span();
    private final Grid<CaseSummary> grid = new Grid<>(CaseSummary.class, false);

    CaseListView(CaseSearch search, CaseQuery cases, Procedures procedures, Clock clock) {
        this.search = search;
        this.cases = cases;
        this.clock = clock;
        setId("cases");
        addClassNames("page", "page-full");
        filters(procedures);
        columns();
        count.addClassName("quiet");
        count.getElement().setAttribute("role", "status");
        Div tools = new Div(text, status, procedure, openOnly);
        tools.addClassName("tools");
        Div head = new Div(new H1(getPageTitle()), tools);
        head.addClassName("page-head");
        add(head, grid, count);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Hồ sơ", "Cases");
    }

    private void filters(Procedures procedures) {
        text.setId("case-search");
        text.setPlaceholder(Texts.t("Mã hồ sơ hoặc tên chủ hồ sơ", "Code or owner's name"));
        text.setAriaLabel(Texts.t("Tìm hồ sơ", "Search cases"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> load());
        status.setId("case-status");
        status.setAriaLabel(Texts.t("Trạng thái", "Status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(Texts.t("Mọi trạng thái", "Any status"));
        status.setItems(CaseStatus.values());
        status.setItemLabelGenerator(
                value -> value == null ? Texts.t("Mọi trạng thái", "Any status") : Texts.t(value.label()));
        status.addValueChangeListener(change -> load());
        procedure.setId("case-procedure");
        procedure.setAriaLabel(Texts.t("Thủ tục", "Procedure"));
        procedure.setEmptySelectionAllowed(true);
        procedure.setEmptySelectionCaption(Texts.t("Mọi thủ tục", "Any procedure"));
        procedure.setItems(procedures.inForce(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE)));
        procedure.setItemLabelGenerator(value -> value == null
                ? Texts.t("Mọi thủ tục", "Any procedure")
                : Texts.t(value.descriptor().name()));
        procedure.addValueChangeListener(change -> load());
        openOnly.setId("case-open");
        openOnly.setValue(true);
        openOnly.addValueChangeListener(change -> load());
    }

    private void columns() {
        grid.setId("case-grid");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT);
        grid.setSizeFull();
        grid.addComponentColumn(CaseListView::link)
                .setHeader(Texts.t("Mã hồ sơ", "Case"))
                .setWidth("13.25rem")
                .setFlexGrow(0)
                .setResizable(true);
        text(summary -> Texts.t(summary.procedureName()), Texts.t("Thủ tục", "Procedure"), "9rem", 3);
        text(CaseSummary::ownerName, Texts.t("Chủ hồ sơ", "Owner"), "7rem", 2);
        text(CaseListView::step, Texts.t("Bước hiện tại", "Step"), "8rem", 2);
        text(CaseListView::holder, Texts.t("Đơn vị / người xử lý", "Unit / person"), "8.5rem", 2);
        grid.addComponentColumn(this::due)
                .setHeader(Texts.t("Hạn", "Due"))
                .setWidth("13.75rem")
                .setFlexGrow(0)
                .setResizable(true);
        grid.addComponentColumn(summary -> CaseBadges.status(summary))
                .setHeader(Texts.t("Trạng thái", "Status"))
                .setWidth("8rem")
                .setFlexGrow(1)
                .setResizable(true);
        grid.addComponentColumn(this::card).setKey("card").setVisible(false);
        grid.setEmptyStateText(Texts.t("Không tìm thấy hồ sơ nào.", "No case was found."));
        grid.addItemDoubleClickListener(click -> getUI().ifPresent(
                        ui -> ui.navigate(CaseNavigation.page(click.getItem().code()))));
        addAttachListener(attached -> {
            attached.getUI().getPage().retrieveExtendedClientDetails(d -> narrow(d.getWindowInnerWidth() < NARROW));
            attached.getUI().getPage().addBrowserWindowResizeListener(size -> narrow(size.getWidth() < NARROW));
        });
    }

    private void narrow(boolean narrow) {
        grid.getColumns().forEach(column -> column.setVisible("card".equals(column.getKey()) == narrow));
    }

    private void text(ValueProvider<CaseSummary, @Nullable String> value, String header, String width, int grow) {
        grid.addColumn(value)
                .setHeader(header)
                .setWidth(width)
                .setFlexGrow(grow)
                .setResizable(true)
                .setTooltipGenerator(value::apply);
    }

    private static String step(CaseSummary summary) {
        if (summary.step() != null) {
            return Texts.t(summary.step());
        }
        return summary.outcome() == null ? "–" : Texts.t(summary.outcome().label());
    }

    private static String holder(CaseSummary summary) {
        return summary.holder() == null ? summary.unitName() : summary.holder() + " · " + summary.unitName();
    }

    private static Anchor link(CaseSummary summary) {
        Anchor link = new Anchor(CaseNavigation.page(summary.code()), summary.code());
        link.getElement().setAttribute("router-link", true);
        link.setId("case-" + summary.code());
        link.addClassName("code");
        return link;
    }

    private Div due(CaseSummary summary) {
        Div cell = new Div(
                CaseBadges.deadline(summary, clock.instant()),
                new WhyButton(summary.code(), () -> cases.deadline(summary.code())));
        cell.addClassName("due-cell");
        return cell;
    }

    private Div card(CaseSummary summary) {
        Span procedureName = new Span(Texts.t(summary.procedureName()));
        procedureName.addClassName("quiet");
        Div card = new Div(
                new Div(link(summary), due(summary)),
                new Span(summary.ownerName() + " · " + step(summary)),
                procedureName);
        card.addClassName("case-card");
        return card;
    }

    private void load() {
        ProcedureVersion chosen = procedure.getValue();
        List<CaseSummary> found = search.search(
                new CaseSearch.Criteria(
                        text.getValue(), status.getValue(), chosen == null ? null : chosen.key(), openOnly.getValue()),
                MOST);
        grid.setItems(found);
        count.setText(
                found.size() < MOST
                        ? Texts.t("%d hồ sơ", "%d cases").formatted(found.size())
                        : Texts.t(
                                        "%d hồ sơ mới nhất; nhập mã hoặc tên để tìm hồ sơ khác",
                                        "The newest %d; enter a code or name to find others")
                                .formatted(found.size()));
    }
}
