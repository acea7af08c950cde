package vn.hoso.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.ui.WhyButton;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.WorkRow;
import vn.hoso.worklist.Worklist;

/** The rows of the worklist; on a narrow screen each row is a card. */
final class WorkGrid extends Grid<WorkRow> {

    private static final int NARROW = 760;

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(OfficialTime.ZONE);

    /** A row that is drawn is moved by what of it is hidden; the list jumps only to one that is not drawn yet. */
    private static final String SHOW = """
            const link = document.getElementById($1);
            const table = this.shadowRoot.getElementById('table');
            if (!link || !table) {
              this.scrollToIndex($0);
              return;
            }
            const row = link.getBoundingClientRect();
            const seen = table.getBoundingClientRect();
            const head = (table.tHead || table).getBoundingClientRect();
            const top = table.tHead ? head.bottom : seen.top;
            if (row.top < top) {
              table.scrollTop -= top - row.top + 8;
            } else if (row.bottom > seen.bottom) {
              table.scrollTop += row.bottom - seen.bottom + 8;
            }
            """;

    private final transient Clock clock;
    private final SerializableConsumer<WorkItem> claim;
    private final transient Worklist worklist;
    private final boolean severalUnits;
    private final Column<WorkRow> holder;
    private final Column<WorkRow> updated;
    private final Column<WorkRow> take;
    private final Column<WorkRow> card;
    private transient @Nullable WorkRow current;
    private Box box = Box.MINE;
    private boolean narrow;

    WorkGrid(Worklist worklist, Clock clock, SerializableConsumer<WorkItem> claim, boolean severalUnits) {
        super(WorkRow.class, false);
        this.worklist = worklist;
        this.clock = clock;
        this.claim = claim;
        this.severalUnits = severalUnits;
        setId("work-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSizeFull();
        column(this::link, "Mã hồ sơ", "Case")
                .setWidth("12.5rem")
                .setFlexGrow(0)
                .setTooltipGenerator(row -> row.item().subjectCode());
        text(row -> Texts.t(row.title()), "Thủ tục", "Procedure").setFlexGrow(3).setWidth("6rem");
        text(row -> row.item().subjectParty(), "Người nộp", "Applicant")
                .setFlexGrow(2)
                .setWidth("7rem");
        text(row -> Texts.t(row.item().step()), "Bước hiện tại", "Step")
                .setFlexGrow(2)
                .setWidth("6.5rem");
        holder = text(row -> holder(row.item()), "Đơn vị / người xử lý", "Unit / person")
                .setFlexGrow(2)
                .setWidth("5.5rem");
        column(row -> due(row.item()), "Hạn", "Due").setWidth("14.25rem").setFlexGrow(0);
        text(row -> Texts.t(row.status()), "Trạng thái", "Status")
                .setFlexGrow(1)
                .setWidth("5.5rem");
        updated = addColumn(row -> SHORT.format(row.item().updatedAt()))
                .setHeader(Texts.t("Cập nhật", "Updated"))
                .setTooltipGenerator(row -> OfficialTime.dateTime(row.item().updatedAt()))
                .setWidth("6.875rem")
                .setFlexGrow(0);
        take = column(row -> claimButton(row.item()), "", "").setWidth("4.5rem").setFlexGrow(0);
        card = addComponentColumn(this::card);
        setPartNameGenerator(this::part);
        addAttachListener(attached -> {
            attached.getUI().getPage().retrieveExtendedClientDetails(d -> narrow(d.getWindowInnerWidth() < NARROW));
            attached.getUI().getPage().addBrowserWindowResizeListener(size -> narrow(size.getWidth() < NARROW));
        });
    }

    /** Marks the row that the keyboard is on and scrolls no further than it takes to see it. */
    void goTo(WorkRow row, int index) {
        WorkRow left = current;
        current = row;
        if (left != null) {
            getDataProvider().refreshItem(left);
        }
        getDataProvider().refreshItem(row);
        getElement().executeJs(SHOW, index, "item-" + row.item().id());
    }

    /** Where the keyboard is; null before it was used, and after the list was read anew. */
    @Nullable
    WorkRow current() {
        return current;
    }

    /** The list is read anew, the keyboard is nowhere. */
    void leaveCurrent() {
        current = null;
    }

    /** Leaves out what says nothing in a box: nobody takes what they have, and nobody else holds it. */
    void show(Box shown) {
        box = shown;
        arrange();
    }

    private void narrow(boolean isNarrow) {
        narrow = isNarrow;
        arrange();
    }

    private void arrange() {
        getColumns().forEach(column -> column.setVisible(!narrow));
        card.setVisible(narrow);
        holder.setVisible(!narrow && severalUnits);
        take.setVisible(!narrow && box == Box.WAITING);
        updated.setVisible(!narrow && !(severalUnits && box == Box.WAITING));
    }

    private @Nullable String part(WorkRow row) {
        return current != null && current.item().id().equals(row.item().id()) ? "current" : null;
    }

    private Column<WorkRow> column(ValueProvider<WorkRow, Component> component, String vi, String en) {
        return addComponentColumn(component).setHeader(Texts.t(vi, en)).setResizable(true);
    }

    private Column<WorkRow> text(ValueProvider<WorkRow, ?> value, String vi, String en) {
        return addColumn(value)
                .setHeader(Texts.t(vi, en))
                .setResizable(true)
                .setTooltipGenerator(item -> String.valueOf(value.apply(item)));
    }

    private static String holder(WorkItem item) {
        return item.assigneeName() == null ? item.unitName() : item.assigneeName() + " · " + item.unitName();
    }

    private Anchor link(WorkRow row) {
        WorkItem item = row.item();
        Anchor link = new Anchor(WorklistNavigation.item(item.id()), item.subjectCode());
        link.getElement().setAttribute("router-link", true);
        link.setId("item-" + item.id());
        link.addClassName("code");
        return link;
    }

    private Component due(WorkItem item) {
        Div cell = new Div(
                new PressingDue(item, clock.instant()),
                new WhyButton(item.subjectCode(), () -> worklist.deadline(item.id())));
        cell.addClassName("due-cell");
        return cell;
    }

    private Component claimButton(WorkItem item) {
        if (item.assigneeId() != null) {
            return new Span();
        }
        Button button = new Button(Texts.t("Nhận", "Take"), click -> claim.accept(item));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setId("claim-" + item.id());
        button.setAriaLabel(Texts.t("Nhận việc ", "Take ") + item.subjectCode());
        return button;
    }

    private Component card(WorkRow row) {
        WorkItem item = row.item();
        Div content = new Div(
                new Div(link(row), due(item)),
                new Span(item.subjectParty() + " · " + Texts.t(item.step())),
                quiet(Texts.t(row.title())),
                quiet(Texts.t(row.status()) + (severalUnits ? " · " + holder(item) : "")));
        if (item.assigneeId() == null) {
            content.add(claimButton(item));
        }
        content.addClassName("work-card");
        return content;
    }

    private static Span quiet(String words) {
        Span text = new Span(words);
        text.addClassName("quiet");
        return text;
    }
}
