package vn.hoso.worklist;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.access.Officer;
import vn.hoso.base.CleanText;

/**
 * An officer's lists, ordered by the legal due date, in pages by key. The cost follows the page, not the number of open
 * items: each of the officer's groups contributes the head of its own index.
 */
@Service
public class WorkItemQuery {

    /** Counts are exact up to here and read "1.000+" beyond. */
    public static final int COUNT_BOUND = 1_000;

    private final JdbcClient jdbc;
    private final WorkItemStore store;
    private final CurrentOfficer current;

    WorkItemQuery(JdbcClient jdbc, WorkItemStore store, CurrentOfficer current) {
        this.jdbc = jdbc;
        this.store = store;
        this.current = current;
    }

    /** Which of an officer's items. */
    public enum Box {
        /** Taken by me. */
        MINE,
        /** Waiting for someone of my groups. */
        WAITING
    }

    /** Where the next page starts: after the last item of this one. */
    public record Cursor(Instant dueAt, String id) {}

    /**
     * One page.
     *
     * @param items by due date
     * @param next where the next page starts; null at the end
     */
    public record Page(List<WorkItem> items, @Nullable Cursor next) {}

    /**
     * What to leave out of a list.
     *
     * @param text a part of the code, or of the name of whom it concerns, with or without marks; null for all
     * @param title the whole title; null for all
     * @param dueAfter only items that are due later than this and whose clock runs; null for no bound
     * @param dueUntil only items that are due by then and whose clock runs; null for no bound
     * @param stoppedOnly only items whose clock stands
     */
    public record Filter(
            @Nullable String text,
            @Nullable String title,
            @Nullable Instant dueAfter,
            @Nullable Instant dueUntil,
            boolean stoppedOnly) {
        public static final Filter NONE = new Filter(null, null, null, null, false);
    }

    /** A page of the current officer's open items. */
    @PermitAll
    @Transactional(readOnly = true)
    public Page page(Box box, @Nullable Cursor after, int size) {
        return page(box, Filter.NONE, after, size);
    }

    /** A page of those of the current officer's open items that pass the filter. */
    @PermitAll
    @Transactional(readOnly = true)
    public Page page(Box box, Filter filter, @Nullable Cursor after, int size) {
        store.settle();
        Officer me = current.require();
        List<String> ids = ids(box, filter, me, after, size + 1);
        boolean more = ids.size() > size;
        List<String> shown = more ? ids.subList(0, size) : ids;
        if (shown.isEmpty()) {
            return new Page(List.of(), null);
        }
        List<WorkItem> items = jdbc.sql(WorkItemStore.SELECT + " where w.id in (:ids) order by w.due_at, w.id")
                .param("ids", shown)
                .query(store::item)
                .list();
        WorkItem last = items.getLast();
        return new Page(items, more ? new Cursor(last.dueAt(), last.id()) : null);
    }

    /** How many open items the box holds, exact up to {@link #COUNT_BOUND}, one more than that beyond. */
    @PermitAll
    @Transactional(readOnly = true)
    public int count(Box box) {
        store.settle();
        Officer me = current.require();
        String sql = box == Box.MINE
                ? "select count(*) from (select 1 from work_item where state = 'OPEN' and assignee_id = :me limit :bound) t"
                : "select count(*) from (select 1 from unnest(:groups::int[]) g(id) cross join lateral (select 1 from"
                        + " work_item w where w.group_id = g.id and w.state = 'OPEN' and w.assignee_id is null"
                        + " limit :bound) x limit :bound) t";
        return jdbc.sql(sql)
                .param("me", me.id())
                .param("groups", groups(me))
                .param("bound", COUNT_BOUND + 1)
                .query(Integer.class)
                .single();
    }

    private List<String> ids(Box box, Filter filter, Officer me, @Nullable Cursor after, int size) {
        Map<String, Object> wanted = new HashMap<>();
        String beyond = (after == null ? "" : " and (w.due_at, w.id) > (:due, :id)") + conditions(filter, wanted);
        String sql = box == Box.MINE
                ? "select w.id from work_item w where w.state = 'OPEN' and w.assignee_id = :me" + beyond
                        + " order by w.due_at, w.id limit :size"
                : "select x.id from unnest(:groups::int[]) g(id) cross join lateral (select w.id, w.due_at from"
                        + " work_item w where w.group_id = g.id and w.state = 'OPEN' and w.assignee_id is null" + beyond
                        + " order by w.due_at, w.id limit :size) x order by x.due_at, x.id limit :size";
        var statement = jdbc.sql(sql)
                .param("me", me.id())
                .param("groups", groups(me))
                .param("size", size)
                .params(wanted);
        if (after != null) {
            statement = statement.param("due", WorkItemStore.utc(after.dueAt)).param("id", after.id);
        }
        return statement.query(String.class).list();
    }

    private static String conditions(Filter filter, Map<String, Object> wanted) {
        StringBuilder sql = new StringBuilder();
        if (filter.text != null && !filter.text.isBlank()) {
            sql.append(" and (w.subject_code ilike :text or unaccented(w.subject_party) like unaccented(:text))");
            wanted.put(
                    "text",
                    "%"
                            + CleanText.oneLine(filter.text)
                                    .strip()
                                    .replace("%", "\\%")
                                    .replace("_", "\\_") + "%");
        }
        if (filter.title != null) {
            sql.append(" and w.subject_title = :title");
            wanted.put("title", filter.title);
        }
        if (filter.dueAfter != null) {
            sql.append(" and not w.clock_stopped and w.due_at > :dueAfter");
            wanted.put("dueAfter", WorkItemStore.utc(filter.dueAfter));
        }
        if (filter.dueUntil != null) {
            sql.append(" and not w.clock_stopped and w.due_at <= :dueUntil");
            wanted.put("dueUntil", WorkItemStore.utc(filter.dueUntil));
        }
        if (filter.stoppedOnly) {
            sql.append(" and w.clock_stopped");
        }
        return sql.toString();
    }

    private Integer[] groups(Officer me) {
        List<Integer> groups = new ArrayList<>();
        for (Officer.Post post : me.posts()) {
            jdbc.sql("select id from work_group where unit_id = ? and role = ?")
                    .params(post.unitId(), post.role().name())
                    .query(Integer.class)
                    .optional()
                    .ifPresent(groups::add);
        }
        return groups.toArray(Integer[]::new);
    }

    /** The open items of a subject that the caller may already see. */
    @vn.hoso.access.Internal("casefile shows them on a case that the officer may see")
    @Transactional(readOnly = true)
    public List<WorkItem> openItems(UUID subject) {
        store.settle();
        return jdbc.sql(WorkItemStore.SELECT + " where w.subject_id = ? and w.state = 'OPEN' order by w.created_at")
                .param(subject)
                .query(store::item)
                .list();
    }

    /** Saved views and filters of the list, counted for the officer's own boxes. */
    @PermitAll
    @Transactional(readOnly = true)
    public Map<Box, Integer> counts() {
        return Map.of(Box.MINE, count(Box.MINE), Box.WAITING, count(Box.WAITING));
    }
}
