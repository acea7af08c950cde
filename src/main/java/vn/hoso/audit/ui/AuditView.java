package vn.hoso.audit.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import vn.hoso.audit.AuditFilter;
import vn.hoso.audit.AuditLine;
import vn.hoso.audit.AuditSearch;
import vn.hoso.audit.AuditWords;
import vn.hoso.base.LocalizedText;
import vn.hoso.base.ui.Dates;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.Texts;

/** Who did what, when and why; and whether the log is as it was written. */
@Route(AuditNavigation.AUDIT)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://css/audit.css")
class AuditView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final transient AuditSearch search;
    private final transient DetailWords words;
    private final TextField chain = new TextField(Texts.t("Mã hồ sơ hoặc sổ", "Case code or chain"));
    private final TextField person = new TextField(Texts.t("Người làm", "Person"));
    private final ComboBox<String> action = new ComboBox<>(Texts.t("Việc", "Action"));
    private final DatePicker from = Dates.picker(Texts.t("Từ ngày", "From"));
    private final DatePicker to = Dates.picker(Texts.t("Đến ngày", "To"));
    private final Div verdict = new Div();
    private final Div lines = new Div();
    private final Button more = new Button(Texts.t("Xem thêm", "Show more"), click -> append());
    private final transient List<AuditLine> shown = new ArrayList<>();
    private AuditTable table;
    private transient AuditFilter filter = AuditFilter.ALL;

    AuditView(AuditSearch search, ObjectProvider<AuditWords> modules) {
        this.search = search;
        Map<String, LocalizedText> known = new HashMap<>();
        modules.forEach(module -> known.putAll(module.words()));
        this.words = new DetailWords(known);
        this.table = new AuditTable(words);
        setId("audit");
        addClassName("page");
        Button check = new Button(Texts.t("Kiểm tra tính toàn vẹn", "Check integrity"), click -> check());
        check.setId("audit-check");
        Div head = new Div(new H1(getPageTitle()), check);
        head.addClassName("page-head");
        verdict.setId("audit-verdict");
        verdict.getElement().setAttribute("role", "status");
        lines.addClassNames("panel", "table-scroll");
        more.setId("audit-more");
        add(head, fields(), verdict, lines, more);
    }

    /** An address may name the case: {@code nhat-ky?ma=H21.1-260601-0001}. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters().getSingleParameter("ma").orElse(""));
    }

    void show(String code) {
        chain.setValue(code);
        load();
    }

    private Div fields() {
        chain.setId("audit-chain");
        chain.setClearButtonVisible(true);
        person.setId("audit-person");
        person.setClearButtonVisible(true);
        action.setId("audit-action");
        action.setItems(AuditVocabulary.actions());
        action.setItemLabelGenerator(AuditVocabulary::action);
        action.setClearButtonVisible(true);
        from.setId("audit-from");
        to.setId("audit-to");
        Button find = new Button(Texts.t("Tìm", "Search"), click -> load());
        find.setId("audit-search");
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER);
        Div fields = new Div(chain, person, action, from, to, find);
        fields.addClassNames("tools", "audit-fields");
        return fields;
    }

    private void load() {
        filter =
                new AuditFilter(chain.getValue(), person.getValue(), action.getValue(), from.getValue(), to.getValue());
        shown.clear();
        verdict.removeAll();
        lines.removeAll();
        table = new AuditTable(words);
        append();
        if (shown.isEmpty()) {
            Paragraph none = new Paragraph(
                    Texts.t("Không có mục nào như vậy. Bỏ bớt điều kiện tìm.", "No such entries. Ask for less."));
            none.addClassName("empty");
            lines.add(none);
        } else {
            lines.add(table);
        }
    }

    private void append() {
        List<AuditLine> page = search.page(filter, shown.isEmpty() ? null : shown.getLast(), PAGE + 1);
        List<AuditLine> piece = page.subList(0, Math.min(PAGE, page.size()));
        piece.forEach(table::append);
        shown.addAll(piece);
        more.setVisible(page.size() > PAGE);
    }

    /** Checks the chains of what is shown, each as a whole. */
    private void check() {
        AuditSearch.Check found =
                search.check(shown.stream().map(AuditLine::chain).distinct().toList());
        verdict.removeAll();
        String extent = Texts.t("%d chuỗi, %d mục", "%d chains, %d entries").formatted(found.chains(), found.entries());
        if (found.problems().isEmpty()) {
            verdict.add(new StatusBadge(
                    StatusBadge.Tone.GOOD, Texts.t("✓ Nguyên vẹn: ", "✓ As it was written: ") + extent));
            return;
        }
        UnorderedList problems = new UnorderedList();
        found.problems().forEach(problem -> problems.add(new ListItem(Texts.t(problem))));
        verdict.add(
                new StatusBadge(
                        StatusBadge.Tone.BAD, Texts.t("✕ Không nguyên vẹn: ", "✕ Not as it was written: ") + extent),
                problems);
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Nhật ký kiểm tra", "Audit log");
    }
}
