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
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.DeadlineBadge;
import vn.hoso.base.ui.Texts;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.deadline.ui.WhyButton;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.Worklist;

/** The rows of the worklist; on a narrow screen each row is a card. */
final class WorkGrid extends Grid<WorkItem> {

    private static final int NARROW = 760;

    private final transient Clock clock;
    private final SerializableConsumer<WorkItem> claim;
    private final transient Worklist worklist;
    private @Nullable String currentId;

    WorkGrid(Worklist worklist, Clock clock, SerializableConsumer<WorkItem> claim, boolean severalUnits) {
        super(WorkItem.class, false);
        this.worklist = worklist;
        this.clock = clock;
        this.claim = claim;
        setId("work-grid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        setSizeFull();
        column(this::link, "Mã hồ sơ", "Case")
                .setWidth("12.5rem")
                .setFlexGrow(0)
                .setFrozen(true);
        text(WorkItem::subjectTitle, "Thủ tục", "Procedure").setFlexGrow(4).setWidth("11rem");
        text(WorkItem::subjectParty, "Người nộp", "Applicant").setFlexGrow(1).setWidth("8rem");
        text(WorkItem::stepName, "Bước hiện tại", "Step").setFlexGrow(1).setWidth("8.5rem");
        text(WorkGrid::holder, "Đơn vị / người xử lý", "Unit / person")
                .setFlexGrow(2)
                .setWidth("9rem")
                .setVisible(severalUnits);
        column(this::due, "Hạn", "Due").setWidth("13.5rem").setFlexGrow(0);
        text(item -> OfficialTime.dateTime(item.updatedAt()), "Cập nhật", "Updated")
                .setWidth("9rem")
                .setFlexGrow(0);
        column(this::claimButton, "", "").setKey("claim").setWidth("6.5rem").setFlexGrow(0);
        addComponentColumn(this::card).setKey("card").setVisible(false);
        setPartNameGenerator(item -> item.id().equals(currentId) ? "current" : null);
        addAttachListener(attached -> {
            attached.getUI().getPage().retrieveExtendedClientDetails(d -> narrow(d.getWindowInnerWidth() < NARROW));
            attached.getUI().getPage().addBrowserWindowResizeListener(size -> narrow(size.getWidth() < NARROW));
        });
    }

    /** Marks the row that the keyboard is on. */
    void setCurrent(@Nullable WorkItem item) {
        currentId = item == null ? null : item.id();
        getDataProvider().refreshAll();
    }

    private void narrow(boolean narrow) {
        getColumns().forEach(column -> {
            boolean isCard = "card".equals(column.getKey());
            if (isCard || narrow) {
                column.setVisible(isCard == narrow);
            } else if (!Objects.equals(column.getHeaderText(), Texts.t("Đơn vị / người xử lý", "Unit / person"))) {
                column.setVisible(true);
            }
        });
    }

    private Column<WorkItem> column(
            com.vaadin.flow.function.ValueProvider<WorkItem, Component> component, String vi, String en) {
        return addComponentColumn(component).setHeader(Texts.t(vi, en)).setResizable(true);
    }

    private Column<WorkItem> text(com.vaadin.flow.function.ValueProvider<WorkItem, ?> value, String vi, String en) {
        return addColumn(value)
                .setHeader(Texts.t(vi, en))
                .setResizable(true)
                .setTooltipGenerator(item -> String.valueOf(value.apply(item)));
    }

    private static String holder(WorkItem item) {
        return item.assigneeName() == null ? item.unitName() : item.assigneeName() + " · " + item.unitName();
    }

    private Anchor link(WorkItem item) {
        Anchor link = new Anchor(WorklistNavigation.item(item.id()), item.subjectCode());
        link.getElement().setAttribute("router-link", true);
        link.setId("item-" + item.id());
        link.addClassName("code");
        return link;
    }

    private Component due(WorkItem item) {
        Div cell = new Div(badge(item), new WhyButton(item.subjectCode(), () -> worklist.deadline(item.id())));
        cell.addClassName("due-cell");
        return cell;
    }

    private DeadlineBadge badge(WorkItem item) {
        if (item.finishedAt() != null) {
            return DeadlineBadges.done(item.finishedAt(), item.dueAt());
        }
        return item.clockStopped()
                ? DeadlineBadges.paused(null)
                : DeadlineBadges.running(clock.instant(), item.dueAt());
    }

    private Component claimButton(WorkItem item) {
        if (item.assigneeId() != null) {
            return new Span();
        }
        Button button = new Button(Texts.t("Nhận việc", "Take"), click -> claim.accept(item));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setId("claim-" + item.id());
        button.setAriaLabel(Texts.t("Nhận việc ", "Take ") + item.subjectCode());
        return button;
    }

    private Component card(WorkItem item) {
        Div card = new Div(
                new Div(link(item), due(item)), new Span(item.subjectParty() + " · " + item.stepName()), quiet(item));
        if (item.assigneeId() == null) {
            card.add(claimButton(item));
        }
        card.addClassName("work-card");
        return card;
    }

    private static Span quiet(WorkItem item) {
        Span text = new Span(item.subjectTitle());
        text.addClassName("quiet");
        return text;
    }
}
