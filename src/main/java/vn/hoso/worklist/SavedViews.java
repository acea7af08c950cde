package vn.hoso.worklist;

import jakarta.annotation.security.PermitAll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.base.CleanText;
import vn.hoso.base.UserError;

/** Each officer's own views of the worklist. Nobody reads or changes those of another person. */
@Service
public class SavedViews {

    /** More than this is no help in finding one. */
    public static final int MOST = 30;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final CurrentOfficer current;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, CurrentOfficer current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** The officer's views, by name. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<SavedView> all() {
        return jdbc.sql("select id, name, box, standing, title, search from work_view where person_id = ?"
                        + " order by name")
                .param(me())
                .query(SavedViews::view)
                .list();
    }

    /**
     * Keeps a filter under a name.
     *
     * @throws UserError when the name is missing, too long or taken, or there are too many views
     */
    @PermitAll
    @Transactional
    public SavedView save(String name, SavedView.Criteria criteria) {
        SavedView view = new SavedView(UUID.randomUUID(), checked(name), criteria);
        if (all().size() >= MOST) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Đã có %d bộ lọc. Xóa bớt một bộ lọc rồi lưu lại.".formatted(MOST),
                    "There are %d views already. Delete one, then save again.".formatted(MOST));
        }
        unique(() -> jdbc.sql("insert into work_view (id, person_id, name, box, standing, title, search, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        view.id(),
                        me(),
                        view.name(),
                        criteria.box().name(),
                        criteria.standing().name())
                .param(criteria.title())
                .param(criteria.text())
                .param(WorkItemStore.utc(clock.instant()))
                .update());
        return view;
    }

    /**
     * Gives one of the officer's views another name.
     *
     * @throws UserError NOT_FOUND when the officer has no such view; otherwise as in {@link #save}
     */
    @PermitAll
    @Transactional
    public void rename(UUID id, String name) {
        String wanted = checked(name);
        unique(() -> required(jdbc.sql("update work_view set name = ? where id = ? and person_id = ?")
                .params(wanted, id, me())
                .update()));
    }

    /**
     * Deletes one of the officer's views.
     *
     * @throws UserError NOT_FOUND when the officer has no such view
     */
    @PermitAll
    @Transactional
    public void delete(UUID id) {
        required(jdbc.sql("delete from work_view where id = ? and person_id = ?")
                .params(id, me())
                .update());
    }

    private UUID me() {
        return current.require().id();
    }

    private static String checked(String typed) {
        String name = CleanText.oneLine(typed).strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new UserError(
                    UserError.Kind.INVALID,
                    "Nhập tên bộ lọc, dài nhất %d ký tự.".formatted(LONGEST_NAME),
                    "Enter a name of at most %d characters.".formatted(LONGEST_NAME));
        }
        return name;
    }

    private static void unique(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException taken) {
            throw new UserError(
                    UserError.Kind.CONFLICT,
                    "Đã có bộ lọc mang tên này. Đặt tên khác.",
                    "There is a view of that name. Choose another one.");
        }
    }

    private static void required(int changed) {
        if (changed == 0) {
            throw new UserError(
                    UserError.Kind.NOT_FOUND,
                    "Không có bộ lọc này trong danh sách của bạn. Tải lại trang.",
                    "There is no such view among yours. Load the page again.");
        }
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new SavedView.Criteria(
                        WorkItemQuery.Box.valueOf(row.getString("box")),
                        Standing.valueOf(row.getString("standing")),
                        row.getString("title"),
                        row.getString("search")));
    }
}
