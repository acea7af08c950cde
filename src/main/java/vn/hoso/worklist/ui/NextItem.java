package vn.hoso.worklist.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Optional;
import vn.hoso.deadline.ui.DeadlineBadges;
import vn.hoso.worklist.SavedView.Criteria;
import vn.hoso.worklist.Standing;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkItemQuery.Box;
import vn.hoso.worklist.WorkItemQuery.Filter;

/** Where an officer goes when they have done an item: to the head of the list that they last saw in this browser tab. */
public final class NextItem {

    private static final Criteria MINE = new Criteria(Box.MINE, Standing.ALL, null, null);

    private NextItem() {}

    /** This list is on the screen now. */
    static void from(Criteria list) {
        ComponentUtil.setData(UI.getCurrent(), Criteria.class, list);
    }

    /** The most urgent item of that list, else of the officer's own, as an address; the worklist's when nothing is left. */
    public static String address(WorkItemQuery items, Instant now) {
        Criteria seen = ComponentUtil.getData(UI.getCurrent(), Criteria.class);
        return first(items, seen == null ? MINE : seen, now)
                .or(() -> first(items, MINE, now))
                .map(item -> WorklistNavigation.item(item.id()))
                .orElse(WorklistNavigation.WORKLIST);
    }

    private static Optional<WorkItem> first(WorkItemQuery items, Criteria list, Instant now) {
        Filter filter = list.standing().filter(list.text(), list.title(), now, DeadlineBadges.soonUntil(now));
        return items.page(list.box(), filter, null, 1).items().stream().findFirst();
    }
}
