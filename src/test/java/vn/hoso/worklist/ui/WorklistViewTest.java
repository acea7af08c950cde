package vn.hoso.worklist.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hoso.DossierFixture.aDossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringServlet;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import vn.hoso.BrowserTab;
import vn.hoso.CaseFixture;
import vn.hoso.TestPeople;
import vn.hoso.TestProvince;
import vn.hoso.access.CurrentOfficer;
import vn.hoso.procedure.Procedures;
import vn.hoso.worklist.SavedViews;
import vn.hoso.worklist.WorkItem;
import vn.hoso.worklist.WorkItemQuery;
import vn.hoso.worklist.WorkRow;
import vn.hoso.worklist.Worklist;

/** The counts say what the list will show, and what could not be done stays selected. */
@TestProvince
class WorklistViewTest {

    private static final String DESK = "tiepnhan.quynhon";

    @Autowired
    private CaseFixture cases;

    @Autowired
    private TestPeople people;

    @Autowired
    private WorkItemQuery items;

    @Autowired
    private Worklist worklist;

    @Autowired
    private SavedViews views;

    @Autowired
    private Procedures procedures;

    @Autowired
    private CurrentOfficer current;

    @Autowired
    private Clock clock;

    @Autowired
    private ServletRegistrationBean<SpringServlet> servlet;

    @RegisterExtension
    final BrowserTab tab = new BrowserTab();

    @BeforeEach
    void aBrowserTab() {
        tab.ui()
                .getInternals()
                .setSession(new OneThreadSession(servlet.getServlet().getService()));
    }

    @Test
    void theCountsAreOfWhatTheTextLeaves() {
        taken("Quách Thị Đếm Một");
        taken("Quách Thị Đếm Hai");
        taken("Người Khác");
        people.as(DESK, () -> {
            WorklistView view = view();
            assertThat(count(view, "standing-all")).isGreaterThan(2);
            find(view, "work-search", TextField.class).setValue("quach thi dem");
            assertThat(count(view, "standing-all")).isEqualTo(2);
            find(view, "work-search", TextField.class).setValue("Quách Thị Đếm Hai");
            assertThat(count(view, "standing-all")).isEqualTo(1);
            assertThat(Stream.of("overdue", "due_soon", "in_term", "paused", "settled")
                            .mapToInt(standing -> count(view, "standing-" + standing))
                            .sum())
                    .isEqualTo(1);
        });
    }

    @Test
    void whatWasNotDoneStaysSelected() {
        WorkItem done = taken("Quách Thị Chọn Một");
        WorkItem undone = taken("Quách Thị Chọn Hai");
        people.as(DESK, () -> {
            WorklistView view = view();
            find(view, "work-search", TextField.class).setValue("Quách Thị Chọn");
            WorkGrid grid = find(view, "work-grid", WorkGrid.class);
            List<WorkRow> both = grid.getLazyDataView().getItems().toList();
            assertThat(both).hasSize(2);
            grid.asMultiSelect().select(both);
            worklist.release(done.id(), "Trả nhóm");
            view.acted(Set.of(undone.id()));
            assertThat(grid.getSelectedItems())
                    .extracting(row -> row.item().id())
                    .containsExactly(undone.id());
        });
    }

    @Test
    void allThatTheFilterLeavesAreSelected() {
        taken("Quách Thị Tất Cả");
        taken("Quách Thị Tất Cả");
        people.as(DESK, () -> {
            WorklistView view = view();
            find(view, "work-search", TextField.class).setValue("Quách Thị Tất Cả");
            find(view, "select-all", Button.class).click();
            assertThat(find(view, "work-grid", WorkGrid.class).getSelectedItems())
                    .hasSize(2)
                    .allMatch(row -> row.item().subjectParty().equals("Quách Thị Tất Cả"));
            find(view, "work-search", TextField.class).setValue("");
            find(view, "select-all", Button.class).click();
            assertThat(find(view, "work-grid", WorkGrid.class).getSelectedItems())
                    .hasSizeLessThanOrEqualTo(WorkRows.MOST_SELECTED);
        });
    }

    private WorkItem taken(String owner) {
        WorkItem item = cases.item(
                cases.receive(aDossier()
                                .ofMarriageConfirmation()
                                .receivedAt("2026-06-01T08:30")
                                .answering("doiTuongMienLePhi", true)
                                .ownedBy(owner))
                        .caseId(),
                "Task_ChuyenHoSo");
        people.as(DESK, () -> worklist.claim(item.id()));
        return item;
    }

    private WorklistView view() {
        return new WorklistView(items, worklist, views, (chosen, signed) -> {}, procedures, current, clock);
    }

    private static int count(WorklistView view, String id) {
        String words = find(view, id, Component.class).getElement().getTextRecursively();
        return Integer.parseInt(words.replaceAll("\\D", ""));
    }

    private static <T extends Component> T find(Component root, String id, Class<T> type) {
        return type.cast(all(root)
                .filter(component -> component.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(WorklistViewTest::all));
    }

    /** Of the test's own thread, which needs no lock. */
    private static final class OneThreadSession extends VaadinSession {

        OneThreadSession(VaadinService service) {
            super(service);
        }

        @Override
        public boolean hasLock() {
            return true;
        }

        @Override
        public void checkHasLock() {}
    }
}
