package vn.hoso.worklist;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
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
 * An officer's lists, in pages by key: first that whose legal clock runs, then what is paused, then what waits to be
 * handed out, each by the legal due date. The cost follows the page, not the number of open items: each of the officer's
 * groups contributes the head of its own index.
 */
@Service
public class WorkItemQuery {

    /** Counts are exact up to here and read "1.000+" beyond. */
    public static final int COUNT_BOUND = 1_000;

    /** Of the list, and of the indexes that serve it. */
    private static final String ORDER = "w.clock_state, w.due_at, w.id";

    private final JdbcClient jdbc;
    private final WorkItemStore store;
    private final Worklist worklist;
    private final WorkSubjects subjects;
    private final CurrentOfficer current;

    WorkItemQuery(
            JdbcClient jdbc, WorkItemStore store, Worklist worklist, WorkSubjects subjects, CurrentOfficer current) {
        this.jdbc = jdbc;
        this.store = store;
        this.worklist = worklist;
        this.subjects = subjects;
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
    public record Cursor(ClockState clock, Instant dueAt, String id) {}

    /**
     * One page.
     *
     * @param items in the list's order
     * @param next where the next page starts; null at the end
     */
    public record Page(List<WorkItem> items, @Nullable Cursor next) {}

    /**
     * What to leave out of a list.
     *
     * @param text a part of the code, or of the name of whom it concerns, with or without marks; null for all
     * @param title the whole title; null for all
     * @param dueAfter only items that are due later than this; null for no bound
     * @param dueUntil only items that are due by then; null for no bound
     * @param clock only items whose legal clock is in this state; null for all
     */
    public record Filter(
            @Nullable String text,
            @Nullable String title,
            @Nullable Instant dueAfter,
            @Nullable Instant dueUntil,
            @Nullable ClockState clock) {
        public static final Filter NONE = new Filter(null, null, null, null, null);
    }

    /** How the legal clock of an item's subject stands, in the order of the lists. */
    public enum ClockState {
        RUNNING,
        STOPPED,
        /** The matter is settled; what is left to do is never late. */
        ENDED;

        static ClockState of(WorkItem item) {
            if (item.finishedAt() != null) {
                return ENDED;
            }
            return item.clockStopped() ? STOPPED : RUNNING;
        }

        /** As the column {@code clock_state} has it, which the indexes lead with. */
        private int rank() {
            return ordinal();
        }
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
        List<WorkItem> items = jdbc.sql(WorkItemStore.SELECT + " where w.id in (:ids) order by " + ORDER)
                .param("ids", shown)
                .query(store::item)
                .list();
        WorkItem last = items.getLast();
        return new Page(items, more ? new Cursor(ClockState.of(last), last.dueAt(), last.id()) : null);
    }

    /** A page of the list with what its subjects are and how they stand, for showing. */
    @PermitAll
    @Transactional(readOnly = true)
    public RowPage rows(Box box, Filter filter, @Nullable Cursor after, int size) {
        Page page = page(box, filter, after, size);
        return new RowPage(shown(page.items), page.next);
    }

    /** One page, for showing. */
    public record RowPage(List<WorkRow> rows, @Nullable Cursor next) {}

    /**
     * One item for showing, for one who may work on it or supervises it.
     *
     * @throws vn.hoso.base.UserError NOT_FOUND when there is none, or it is not for this person
     */
    @PermitAll
    @Transactional(readOnly = true)
    public WorkRow row(String id) {
        return shown(List.of(worklist.get(id))).getFirst();
    }

    private List<WorkRow> shown(List<WorkItem> items) {
        Map<UUID, WorkSubjects.Face> faces = subjects.faces(
                items.stream().map(WorkItem::subjectId).distinct().toList());
        return items.stream()
                .map(item -> WorkRow.of(item, faces.get(item.subjectId())))
                .toList();
    }

    /** How many open items the box holds, exact up to {@link #COUNT_BOUND}, one more than that beyond. */
    @PermitAll
    @Transactional(readOnly = true)
    public int count(Box box) {
        return count(box, Filter.NONE);
    }

    /**
     * How many open items of the box pass the filter, exact up to {@link #COUNT_BOUND}, one more than that beyond. A filter
     * of a state and a due date is counted from an index alone; one of text reads what it counts.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public int count(Box box, Filter filter) {
        store.settle();
        Officer me = current.require();
        Map<String, Object> wanted = new HashMap<>();
        String conditions = conditions(filter, wanted);
        String sql = box == Box.MINE
                ? "select count(*) from (select 1 from work_item w where w.state = 'OPEN' and w.assignee_id = :me"
                        + conditions + " limit :bound) t"
                : "select count(*) from (select 1 from unnest(:groups::int[]) g(id) cross join lateral (select 1 from"
                        + " work_item w where w.group_id = g.id and w.state = 'OPEN' and w.assignee_id is null"
                        + conditions + " limit :bound) x limit :bound) t";
        return jdbc.sql(sql)
                .param("me", me.id())
                .param("groups", groups(me))
                .param("bound", COUNT_BOUND + 1)
                .params(wanted)
                .query(Integer.class)
                .single();
    }

    private List<String> ids(Box box, Filter filter, Officer me, @Nullable Cursor after, int size) {
        Statement statement = statement(box, filter, me, after, size);
        return jdbc.sql(statement.sql)
                .params(statement.parameters)
                .query(String.class)
                .list();
    }

    /** A query and its named parameters. */
    record Statement(String sql, Map<String, Object> parameters) {}

    Statement statement(Box box, Filter filter, Officer me, @Nullable Cursor after, int size) {
        Map<String, Object> wanted = new HashMap<>();
        String beyond =
                (after == null ? "" : " and (" + ORDER + ") > (:clock, :due, :id)") + conditions(filter, wanted);
        String sql = box == Box.MINE
                ? "select w.id from work_item w where w.state = 'OPEN' and w.assignee_id = :me" + beyond + " order by "
                        + ORDER + " limit :size"
                : "select w.id from unnest(:groups::int[]) g(id) cross join lateral (select w.id, w.clock_state, w.due_at"
                        + " from work_item w where w.group_id = g.id and w.state = 'OPEN' and w.assignee_id is null"
                        + beyond + " order by " + ORDER + " limit :size) w order by " + ORDER + " limit :size";
        wanted.put("me", me.id());
        wanted.put("groups", groups(me));
        wanted.put("size", size);
        if (after != null) {
            wanted.put("clock", after.clock.rank());
            wanted.put("due", WorkItemStore.utc(after.dueAt));
            wanted.put("id", after.id);
        }
        return new Statement(sql, wanted);
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
        if (filter.clock != null) {
            sql.append(" and w.clock_state = :state");
            wanted.put("state", filter.clock.rank());
        }
        if (filter.dueAfter != null) {
            sql.append(" and w.due_at > :dueAfter");
            wanted.put("dueAfter", WorkItemStore.utc(filter.dueAfter));
        }
        if (filter.dueUntil != null) {
            sql.append(" and w.due_at <= :dueUntil");
            wanted.put("dueUntil", WorkItemStore.utc(filter.dueUntil));
        }
        return sql.toString();
    }

    private Integer[] groups(Officer me) {
        String[] units =
                me.posts().stream().map(post -> post.unitId().toString()).toArray(String[]::new);
        String[] roles = me.posts().stream().map(post -> post.role().name()).toArray(String[]::new);
        return jdbc.sql("select g.id from work_group g join (select distinct * from"
                        + " unnest(:units::uuid[], :roles::text[])) p(unit_id, role) using (unit_id, role)")
                .param("units", units)
                .param("roles", roles)
                .query(Integer.class)
                .list()
                .toArray(Integer[]::new);
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
}
