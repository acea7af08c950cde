package vn.hoso.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.hoso.access.Role;
import vn.hoso.base.UserError;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.AccountRefused;
import vn.hoso.organization.AccountRefused.Fault;
import vn.hoso.organization.AccountRefused.Field;
import vn.hoso.organization.Accounts;
import vn.hoso.organization.Unit;

/** Gives a person one more position. */
final class PositionForm extends Div {

    private final transient Accounts accounts;
    private final UUID person;
    private final Marks marks = new Marks();
    private final ComboBox<Unit> unit = new ComboBox<>(Texts.t("Đơn vị", "Unit"));
    private final Select<Role> role = new Select<>();
    private final TextField title = new TextField(Texts.t("Chức danh", "Title"));
    private final DatePicker from = Days.picker("position-from", "Từ ngày", "From");

    PositionForm(Accounts accounts, UUID person, SerializableRunnable done) {
        this.accounts = accounts;
        this.person = person;
        addClassName("position-form");
        unit.setId("position-unit");
        unit.setItems(accounts.units());
        unit.setItemLabelGenerator(each -> each.name() + " (" + each.code() + ")");
        unit.setRequiredIndicatorVisible(true);
        role.setId("position-role");
        role.setLabel(Texts.t("Vai trò", "Role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> Texts.t(each.label()));
        role.setRequiredIndicatorVisible(true);
        role.addValueChangeListener(chosen -> {
            if (title.isEmpty() && chosen.getValue() != null) {
                title.setValue(chosen.getValue().label().vi());
            }
        });
        title.setId("position-title");
        title.setRequiredIndicatorVisible(true);
        from.setValue(accounts.today());
        unit.setManualValidation(true);
        role.setManualValidation(true);
        title.setManualValidation(true);
        marks.at(Field.UNIT, unit);
        marks.at(Field.ROLE, role);
        marks.at(Field.TITLE, title);
        marks.at(Field.FROM, from);
        Button give = new Button(Texts.t("Thêm vị trí", "Give the position"), click -> {
            if (marks.attempt(this::give)) {
                done.run();
            }
        });
        give.setId("position-give");
        add(unit, role, title, from, give);
    }

    private void give() {
        Unit where = unit.getValue();
        Role as = role.getValue();
        LocalDate since = from.getValue();
        List<Fault> faults = new ArrayList<>();
        if (where == null) {
            faults.add(new Fault(Field.UNIT, "Chọn đơn vị.", "Choose the unit."));
        }
        if (as == null) {
            faults.add(new Fault(Field.ROLE, "Chọn vai trò.", "Choose the role."));
        }
        if (since == null) {
            faults.add(new Fault(Field.FROM, "Chọn ngày.", "Choose the day."));
        }
        if (where == null || as == null || since == null) {
            throw new AccountRefused(UserError.Kind.INVALID, faults);
        }
        accounts.appoint(person, where.id(), as, title.getValue(), since);
    }
}
