package vn.hoso.worklist.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.SavedView.Criteria;
import vn.hoso.worklist.SavedViews;
import vn.hoso.worklist.Standing;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.WorkRow;
import vn.hoso.worklist.Worklist;

/** What the officer has to do, by legal deadline: what they have taken, and what waits for someone of their groups. */
@Route(WorklistNavigation.WORKLIST)
@PermitAll
@StyleSheet("context://css/worklist.css")
@JavaScript("context://js/worklist.js")
class WorklistView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient WorkItemQuery items;
    private final transient Worklist worklist;
    private final transient Clock clock;
    private final transient LoadedRows loaded;
    private final WorkGrid grid;
    private final Tab mine = new Tab();
    private final Tab waiting = new Tab();
    private final Tabs boxes = new Tabs(mine, waiting);
    private final transient WorkRows rows;
    private final StandingFilter standing = new StandingFilter(chosen -> reload());
    private final WorkFilters filters;
    private final SavedViewMenu views;
    private final BulkActions bulk;
    private int position = -1;

    WorklistView(
            WorkItemQuery items,
            Worklist worklist,
            SavedViews savedViews,
            SigningOfMany signing,
            Procedures procedures,
            CurrentOfficer current,
            Clock clock) {
        this.items = items;
        this.worklist = worklist;
        this.clock = clock;
        Officer me = current.require();
        this.loaded = new LoadedRows(after -> items.rows(box(), filter(standing.value()), after, PAGE));
        this.rows = new WorkRows(loaded);
        this.grid = new WorkGrid(worklist, clock, this::claim, me.units().size() > 1);
        this.filters = new WorkFilters(names(procedures), this::refilter);
        this.views = new SavedViewMenu(savedViews, this::criteria, this::apply);
        this.bulk = new BulkActions(worklist, signing, me.id(), this::selectNone, this::acted);
        setId("worklist");
        addClassNames("page", "page-full");
        mine.setId("box-mine");
        waiting.setId("box-waiting");
        boxes.setSelectedTab(items.count(Box.MINE) > 0 ? mine : waiting);
        boxes.addSelectedChangeListener(change -> refresh());
        filters.add(views);
        Button all = new Button(Texts.t("Chọn tất cả", "Select all"), click -> selectAll());
        all.setId("select-all");
        all.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Div place = new Div(standing, bulk);
        place.addClassName("work-bar-place");
        Div bar = new Div(place, all);
        bar.addClassName("work-bar");
        Div panel = new Div(boxes, bar, grid);
        panel.addClassNames("panel", "work-panel");
        Div head = new Div(new H1(getPageTitle()), filters);
        head.addClassName("page-head");
        add(head, panel, new ShortcutHints());
        grid.setEmptyStateText(Texts.t(
                "Không có việc nào ở đây. Thử bỏ bộ lọc, hoặc xem hộp bên cạnh.",
                "Nothing here. Clear the filters, or look into the other box."));
        grid.setItems(rows).setItemCountUnknown();
        grid.addItemDoubleClickListener(click -> open(click.getItem().item()));
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(selection -> selected(selection.getAllSelectedItems()));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Việc của tôi", "My work");
    }

    private List<LocalizedText> names(Procedures procedures) {
        return procedures.inForce(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE)).stream()
                .map(version -> version.descriptor().name())
                .toList();
    }

    private WorkItemQuery.Filter filter(Standing wanted) {
        Instant now = clock.instant();
        return wanted.filter(filters.text(), filters.title(), now, DeadlineBadges.soonUntil(now));
    }

    private Box box() {
        return waiting.equals(boxes.getSelectedTab()) ? Box.WAITING : Box.MINE;
    }

    private Criteria criteria() {
        return new Criteria(box(), standing.value(), filters.title(), filters.text());
    }

    private void apply(Criteria wanted) {
        standing.show(wanted.standing());
        filters.show(wanted.text(), wanted.title());
        boxes.setSelectedTab(wanted.box() == Box.WAITING ? waiting : mine);
        refilter();
    }

    private void selected(Collection<WorkRow> selection) {
        bulk.offer(box(), selection.stream().map(WorkRow::item).toList());
    }

    /** Counts and reads anew: another box, or what is in it has changed. */
    private void refresh() {
        mine.setLabel(Texts.t("Của tôi", "Mine") + " (" + Counts.words(items.count(Box.MINE)) + ")");
        waiting.setLabel(Texts.t("Chờ nhận", "Waiting") + " (" + Counts.words(items.count(Box.WAITING)) + ")");
        grid.show(box());
        refilter();
    }

    /** Something else is looked for in the same box. */
    private void refilter() {
        standing.count(each -> items.count(box(), filter(each)));
        reload();
    }

    private void reload() {
        position = -1;
        grid.leaveCurrent();
        selectNone();
        rows.forget();
        views.left();
        NextItem.from(criteria());
    }

    private void selectNone() {
        grid.deselectAll();
        selected(List.of());
    }

    /** Of what the filter leaves, as many as someone can oversee. */
    void selectAll() {
        grid.asMultiSelect().select(rows.selectable().toList());
    }

    /** What was not done stays selected. */
    void acted(Set<String> undone) {
        refresh();
        grid.asMultiSelect()
                .select(rows.selectable()
                        .filter(row -> undone.contains(row.item().id()))
                        .toList());
    }

    private void claim(WorkItem item) {
        boolean taken = Notifications.attempt(() -> worklist.claim(item.id()));
        if (taken) {
            open(item);
        } else {
            refresh();
        }
    }

    private static void open(WorkItem item) {
        UI.getCurrent().navigate(WorklistNavigation.item(item.id()));
    }

    /** J and K: to the next row, or the one before. */
    @ClientCallable
    void move(int steps) {
        int wanted = Math.max(0, position + Integer.signum(steps));
        loaded.range(wanted, 1).findFirst().ifPresent(row -> {
            position = wanted;
            grid.goTo(row, wanted);
        });
    }

    /** Enter: opens the row that J and K went to. */
    @ClientCallable
    void openCurrent() {
        WorkRow row = grid.current();
        if (row != null) {
            open(row.item());
        }
    }

    /** Enter in the text field: opens the first of what was found. */
    @ClientCallable
    void openFirst(String typed) {
        if (filters.type(typed)) {
            refilter();
        }
        loaded.range(0, 1).findFirst().ifPresent(row -> open(row.item()));
    }
}
