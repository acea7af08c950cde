package vn.hoso.organization.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.Account;
import vn.hoso.organization.Accounts;

/** Who may come in, and as what. */
@Route(OrganizationNavigation.PEOPLE)
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Div implements HasDynamicTitle {

    private final transient Accounts accounts;
    private final TextField search = new TextField();
    private final Div list = new Div();

    PeopleView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("page");
        search.setId("search");
        search.setAriaLabel(Texts.t("Tìm theo họ tên hoặc tên đăng nhập", "Search by name or log-in name"));
        search.setPlaceholder(Texts.t("Họ tên, tên đăng nhập", "Name, log-in name"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> load());
        Button add = new Button(Texts.t("Thêm người", "Add a person"), click -> new AddPersonDialog(accounts, name -> {
                    search.setValue(name);
                    load();
                })
                .open());
        add.setId("add-person");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div head = new Div(new H1(getPageTitle()), search, add);
        head.addClassName("page-head");
        add(head, list);
        load();
    }

    @Override
    public String getPageTitle() {
        return Texts.t("Người dùng", "Users");
    }

    private void load() {
        list.removeAll();
        List<Account> found = accounts.search(search.getValue());
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(Texts.t("Không có ai khớp.", "Nobody matches."));
            none.addClassNames("panel", "empty");
            list.add(none);
            return;
        }
        PlainTable table = new PlainTable(
                Texts.t("Họ tên", "Name"),
                Texts.t("Tên đăng nhập", "Log-in name"),
                Texts.t("Vị trí", "Positions"),
                Texts.t("Trạng thái", "State"),
                "");
        found.forEach(account -> table.row(
                PlainTable.text(account.name()),
                PlainTable.text(account.username()),
                positions(account),
                AccountBadges.of(account),
                open(account)));
        list.add(table);
        if (found.size() == Accounts.LIMIT) {
            list.add(new Paragraph(Texts.t(
                    "Chỉ hiện %d người đầu; hãy gõ để tìm.".formatted(Accounts.LIMIT),
                    "Only the first %d are shown; type to search.".formatted(Accounts.LIMIT))));
        }
    }

    private static Component positions(Account account) {
        Div lines = new Div();
        account.positions().forEach(each -> lines.add(new Div(new Span(each.title() + " · " + each.unitName()))));
        return account.positions().isEmpty() ? PlainTable.text(null) : lines;
    }

    private Button open(Account account) {
        Button open =
                new Button(Texts.t("Mở", "Open"), click -> new PersonDialog(accounts, account.id(), this::load).open());
        open.setId("open-" + account.username());
        open.setAriaLabel(Texts.t("Mở ", "Open ") + account.name());
        open.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return open;
    }
}
