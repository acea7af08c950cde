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
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkItemQuery.Box;
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
    private final transient LoadedItems loaded;
    private final WorkGrid grid;
    private final Tab mine = new Tab();
    private final Tab waiting = new Tab();
    private final Tabs boxes = new Tabs(mine, waiting);
    private final TextField text = new TextField();
    private final Select<String> procedure = new Select<>();
    private final Select<DueFilter> due = new Select<>();
    private final Button claimSelected = new Button();
    private int position = -1;

    WorklistView(WorkItemQuery items, Worklist worklist, Procedures procedures, CurrentOfficer current, Clock clock) {
        this.items = items;
        this.worklist = worklist;
        this.clock = clock;
        this.loaded = new LoadedItems(after -> items.page(box(), filter(), after, PAGE));
        this.grid = new WorkGrid(
                worklist, clock, this::claim, current.require().units().size() > 1);
        setId("worklist");
        addClassNames("page", "page-full");
        filters(procedures);
        mine.setId("box-mine");
        waiting.setId("box-waiting");
        boxes.addSelectedChangeListener(change -> boxChanged());
        claimSelected.setId("claim-selected");
        claimSelected.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        claimSelected.addClickListener(click -> claimSelected());
        Div tools = new Div(text, procedure, due, claimSelected);
        tools.addClassName("tools");
        Div panel = new Div(boxes, grid);
        panel.addClassNames("panel", "work-panel");
        Div head = new Div(new H1(getPageTitle()), tools);
        head.addClassName("page-head");
        add(head, panel, new ShortcutHints(this));
        counts();
        boxes.setSelectedTab(items.count(Box.MINE) > 0 ? mine : waiting);
        grid.setEmptyStateText(Texts.t(
                "Không có việc nào ở đây. Thử bỏ bộ lọc, hoặc xem hộp bên cạnh.",
                "Nothing here. Clear the filters, or look into the other box."));
        grid.setItems(query -> loaded.range(query.getOffset(), query.getLimit()));
        grid.addItemDoubleClickListener(click -> open(click.getItem()));
        boxChanged();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Việc của tôi", "My work");
    }

    private void filters(Procedures procedures) {
        text.setId("work-search");
        text.setPlaceholder(Texts.t("Mã hồ sơ hoặc tên", "Code or name"));
        text.setAriaLabel(Texts.t("Tìm trong danh sách", "Search the list"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> reload());
        List<String> titles = new ArrayList<>();
        titles.add("");
        procedures
                .inForce(LocalDate.ofInstant(clock.instant(), OfficialTime.ZONE))
                .forEach(version -> titles.add(version.descriptor().name().vi()));
        procedure.setId("work-procedure");
        procedure.setAriaLabel(Texts.t("Thủ tục", "Procedure"));
        procedure.setItems(titles);
        procedure.setItemLabelGenerator(title -> title.isEmpty() ? Texts.t("Mọi thủ tục", "Any procedure") : title);
        procedure.setValue("");
        procedure.addValueChangeListener(change -> reload());
        due.setId("work-due");
        due.setAriaLabel(Texts.t("Thời hạn", "Deadline"));
        due.setItems(DueFilter.values());
        due.setItemLabelGenerator(DueFilter::label);
        due.setValue(DueFilter.ALL);
        due.addValueChangeListener(change -> reload());
    }

    private WorkItemQuery.Filter filter() {
        String title = procedure.getValue();
        return due.getValue().with(text.getValue(), title.isEmpty() ? null : title, clock.instant());
    }

    private Box box() {
        return waiting.equals(boxes.getSelectedTab()) ? Box.WAITING : Box.MINE;
    }

    private void boxChanged() {
        boolean many = box() == Box.WAITING;
        grid.setSelectionMode(many ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        if (many) {
            grid.addSelectionListener(selection -> selected(selection.getAllSelectedItems()));
        }
        selected(Set.of());
        reload();
    }

    private void selected(Set<WorkItem> selection) {
        claimSelected.setVisible(!selection.isEmpty());
        claimSelected.setText(
                Texts.t("Nhận %d việc đã chọn", "Take the %d selected").formatted(selection.size()));
    }

    private void counts() {
        mine.setLabel(Texts.t("Của tôi", "Mine") + " (" + words(items.count(Box.MINE)) + ")");
        waiting.setLabel(Texts.t("Chờ nhận", "Waiting") + " (" + words(items.count(Box.WAITING)) + ")");
    }

    private static String words(int count) {
        return count > WorkItemQuery.COUNT_BOUND ? "1.000+" : Integer.toString(count);
    }

    private void reload() {
        loaded.forget();
        position = -1;
        grid.setCurrent(null);
    }

    private void claim(WorkItem item) {
        boolean taken = Notifications.attempt(() -> worklist.claim(item.id()));
        if (taken) {
            open(item);
        } else {
            counts();
            reload();
        }
    }

    private void claimSelected() {
        new ClaimResults(worklist, grid.getSelectedItems()).open();
        grid.deselectAll();
        counts();
        reload();
    }

    private static void open(WorkItem item) {
        UI.getCurrent().navigate(WorklistNavigation.item(item.id()));
    }

    /** J and K: to the next row, or the one before. */
    @ClientCallable
    void move(int steps) {
        int wanted = Math.max(0, position + Integer.signum(steps));
        loaded.range(wanted, 1).findFirst().ifPresent(item -> {
            position = wanted;
            grid.setCurrent(item);
            grid.scrollToIndex(wanted);
        });
    }

    /** Enter: opens the row that J and K went to. */
    @ClientCallable
    void openCurrent() {
        WorkItem item = current();
        if (item != null) {
            open(item);
        }
    }

    private @Nullable WorkItem current() {
        return position >= 0 && position < loaded.loaded().size()
                ? loaded.loaded().get(position)
                : null;
    }
}
