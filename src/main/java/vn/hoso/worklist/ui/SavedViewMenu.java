package vn.hoso.worklist.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.Texts;
import vn.hoso.worklist.SavedView;
import vn.hoso.worklist.SavedView.Criteria;
import vn.hoso.worklist.SavedViews;

/** The officer's own views: pick one, keep the present filter as one, rename or delete the one that was picked. */
final class SavedViewMenu extends MenuBar {

    private final transient SavedViews views;
    private final SerializableSupplier<Criteria> present;
    private final SerializableConsumer<Criteria> apply;
    private final Span label = new Span();
    private final MenuItem root;
    private transient @Nullable SavedView picked;

    /**
     * Makes the menu.
     *
     * @param present the filter as it stands
     * @param apply narrows the list to a view
     */
    SavedViewMenu(SavedViews views, SerializableSupplier<Criteria> present, SerializableConsumer<Criteria> apply) {
        this.views = views;
        this.present = present;
        this.apply = apply;
        setId("saved-views");
        addClassName("saved-views");
        root = addItem(VaadinIcon.BOOKMARK_O.create());
        root.add(label);
        root.setId("saved-views-open");
        refresh();
    }

    /** Another filter than the picked view's stands in the list now. */
    void left() {
        if (picked != null && !picked.criteria().equals(present.get())) {
            picked = null;
            refresh();
        }
    }

    private void refresh() {
        SavedView chosen = picked;
        label.setText(chosen == null ? Texts.t("Bộ lọc đã lưu", "Saved views") : chosen.name());
        SubMenu menu = root.getSubMenu();
        menu.removeAll();
        List<SavedView> all = views.all();
        for (SavedView view : all) {
            // Not checkable: the browser would mark an item that picking it has taken away
            MenuItem item = menu.addItem(view.name(), click -> pick(view));
            item.addClassName("saved-view");
            if (view.equals(chosen)) {
                item.addComponentAsFirst(VaadinIcon.CHECK_CIRCLE.create());
                item.getElement().setAttribute("aria-current", "true");
            }
        }
        if (!all.isEmpty()) {
            menu.addComponent(new Hr());
        }
        menu.addItem(
                        Texts.t("Lưu bộ lọc hiện tại…", "Save the present filter…"),
                        click -> new ViewNameDialog("", this::save).open())
                .setId("save-view");
        if (chosen != null) {
            menu.addItem(
                            Texts.t("Đổi tên “%s”…", "Rename “%s”…").formatted(chosen.name()),
                            click -> new ViewNameDialog(chosen.name(), name -> rename(chosen, name)).open())
                    .setId("rename-view");
            menu.addItem(Texts.t("Xóa “%s”", "Delete “%s”").formatted(chosen.name()), click -> delete(chosen))
                    .setId("delete-view");
        }
    }

    private void pick(SavedView view) {
        picked = view;
        apply.accept(view.criteria());
        refresh();
    }

    private void save(String name) {
        picked = views.save(name, present.get());
        refresh();
    }

    private void rename(SavedView view, String name) {
        views.rename(view.id(), name);
        picked = views.all().stream()
                .filter(each -> each.id().equals(view.id()))
                .findFirst()
                .orElse(null);
        refresh();
    }

    private void delete(SavedView view) {
        if (Notifications.attempt(() -> views.delete(view.id()))) {
            picked = null;
            Notifications.success(Texts.t("Đã xóa bộ lọc.", "The view is deleted."));
        }
        refresh();
    }
}
