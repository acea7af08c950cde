package vn.hoso.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.base.UserError;
import vn.hoso.worklist.SavedView.Criteria;
import vn.hoso.worklist.WorkItemQuery.Box;

/** An officer's views are theirs alone: kept, found again, renamed, deleted. */
@TestProvince
class SavedViewsTest {

    private static final String ME = "chuyenvien.quynhon";
    private static final String COLLEAGUE = "chuyenvien2.quynhon";
    private static final Criteria LATE =
            new Criteria(Box.MINE, Standing.OVERDUE, "Xác nhận tình trạng hôn nhân", "Nguyễn");
    private static final Criteria ANY = new Criteria(Box.WAITING, Standing.ALL, null, null);

    @Autowired
    private SavedViews views;

    @Autowired
    private TestPeople people;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from work_view").update();
    }

    private SavedView save(String name, Criteria criteria) {
        return people.call(ME, () -> views.save(name, criteria));
    }

    private void refuses(UserError.Kind kind, TestPeople.Action action) {
        assertThatThrownBy(() -> people.as(ME, action))
                .asInstanceOf(type(UserError.class))
                .extracting(UserError::kind)
                .isEqualTo(kind);
    }

    @Test
    void whatWasSavedIsFoundAgainByName() {
        SavedView any = save("  Chờ nhận ", ANY);
        SavedView late = save("Án trễ", LATE);

        assertThat(people.call(ME, views::all)).containsExactly(late, any);
        assertThat(any.name()).isEqualTo("Chờ nhận");
    }

    @Test
    void aViewIsRenamedAndDeleted() {
        SavedView late = save("Trễ", LATE);

        people.as(ME, () -> views.rename(late.id(), "Trễ hạn"));
        assertThat(people.call(ME, views::all)).containsExactly(new SavedView(late.id(), "Trễ hạn", LATE));

        people.as(ME, () -> views.delete(late.id()));
        assertThat(people.call(ME, views::all)).isEmpty();
    }

    @Test
    void nobodySeesOrChangesTheViewsOfAnother() {
        SavedView mine = save("Trễ", LATE);

        assertThat(people.call(COLLEAGUE, views::all)).isEmpty();
        for (TestPeople.Action action :
                new TestPeople.Action[] {() -> views.rename(mine.id(), "Của tôi"), () -> views.delete(mine.id())}) {
            assertThatThrownBy(() -> people.as(COLLEAGUE, action))
                    .asInstanceOf(type(UserError.class))
                    .extracting(UserError::kind)
                    .isEqualTo(UserError.Kind.NOT_FOUND);
        }
        assertThat(people.call(ME, views::all)).containsExactly(mine);
        people.as(COLLEAGUE, () -> views.save("Trễ", LATE));
    }

    @Test
    void aNameIsThereOnceAndIsNeitherEmptyNorEndless() {
        save("Trễ", LATE);
        SavedView other = save("Khác", ANY);

        refuses(UserError.Kind.CONFLICT, () -> views.save("Trễ", ANY));
        refuses(UserError.Kind.CONFLICT, () -> views.rename(other.id(), "Trễ"));
        refuses(UserError.Kind.INVALID, () -> views.save("   ", ANY));
        refuses(UserError.Kind.INVALID, () -> views.save("x".repeat(SavedViews.LONGEST_NAME + 1), ANY));
        refuses(UserError.Kind.NOT_FOUND, () -> views.delete(UUID.randomUUID()));
    }

    @Test
    void thereAreNotMoreViewsThanOneFindsOnesWayIn() {
        for (int i = 0; i < SavedViews.MOST; i++) {
            save("Bộ lọc " + i, ANY);
        }
        refuses(UserError.Kind.INVALID, () -> views.save("Một bộ lọc nữa", ANY));
    }
}
