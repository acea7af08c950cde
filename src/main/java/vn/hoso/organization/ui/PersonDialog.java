package vn.hoso.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.UUID;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.Notifications;
import vn.hoso.base.ui.PlainTable;
import vn.hoso.base.ui.ReasonDialog;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.Account;
import vn.hoso.organization.Account.State;
import vn.hoso.organization.Accounts;

/** One person: their positions, and what can be done about their account. */
final class PersonDialog extends Dialog {

    private final transient Accounts accounts;
    private final UUID person;
    private final SerializableRunnable changed;

    /** @param changed run after each change */
    PersonDialog(Accounts accounts, UUID person, SerializableRunnable changed) {
        this.accounts = accounts;
        this.person = person;
        this.changed = changed;
        setWidth("min(60rem, 95vw)");
        Button close = new Button(Texts.t("Đóng", "Close"), click -> close());
        close.setId("person-close");
        getFooter().add(close);
        load();
    }

    private void load() {
        removeAll();
        Account account = accounts.get(person);
        setHeaderTitle(account.name() + " (" + account.username() + ")");
        Div actions = actions(account);
        actions.addClassName("page-head");
        add(
                actions,
                new H3(Texts.t("Vị trí", "Positions")),
                positions(account),
                new PositionForm(accounts, person, this::done));
    }

    private Div actions(Account account) {
        Div actions = new Div(AccountBadges.of(account));
        if (account.state() == State.LOCKED) {
            actions.add(button("unlock", "Mở khóa", "Unlock", () -> accounts.unlock(person)));
        }
        actions.add(button(
                "reset-password",
                "Cấp lại mật khẩu",
                "Reset the password",
                () -> accounts.resetPassword(
                        person, fresh -> new PasswordOnceDialog(account.username(), fresh).open())));
        if (account.state() == State.DISABLED) {
            actions.add(button("enable", "Kích hoạt lại", "Enable again", () -> accounts.enable(person)));
        } else {
            Button disable = new Button(Texts.t("Vô hiệu hóa", "Disable"), click -> disable());
            disable.setId("disable");
            disable.addThemeVariants(ButtonVariant.LUMO_ERROR);
            actions.add(disable);
        }
        return actions;
    }

    private Button button(String id, String vi, String en, SerializableRunnable action) {
        Button button = new Button(Texts.t(vi, en), click -> {
            if (Notifications.attempt(action::run)) {
                done();
            }
        });
        button.setId(id);
        return button;
    }

    private void disable() {
        new ReasonDialog(
                        Texts.t("Vô hiệu hóa tài khoản", "Disable the account"),
                        Texts.t("Lý do", "Reason"),
                        Texts.t("Vô hiệu hóa", "Disable"),
                        reason -> {
                            accounts.disable(person, reason);
                            done();
                        })
                .open();
    }

    private void done() {
        load();
        changed.run();
        Notifications.success(Texts.t("Đã lưu.", "Saved."));
    }

    private Div positions(Account account) {
        if (account.positions().isEmpty()) {
            return new Div(new Paragraph(Texts.t("Chưa có vị trí nào.", "No position yet.")));
        }
        PlainTable table = new PlainTable(
                Texts.t("Đơn vị", "Unit"),
                Texts.t("Vai trò", "Role"),
                Texts.t("Chức danh", "Title"),
                Texts.t("Từ ngày", "From"),
                Texts.t("Đến trước ngày", "Until before"),
                "");
        account.positions().forEach(held -> {
            Button end = new Button(
                    Texts.t("Kết thúc", "End"),
                    click -> new EndPositionDialog(accounts, person, held, this::done).open());
            end.addClassName("end-position");
            end.addThemeVariants(ButtonVariant.LUMO_SMALL);
            table.row(
                    PlainTable.text(held.unitName()),
                    PlainTable.text(Texts.t(held.role().label())),
                    PlainTable.text(held.title()),
                    PlainTable.text(OfficialTime.date(held.from())),
                    PlainTable.text(held.to() == null ? null : OfficialTime.date(held.to())),
                    end);
        });
        return table;
    }
}
