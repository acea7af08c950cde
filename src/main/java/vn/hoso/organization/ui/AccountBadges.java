package vn.hoso.organization.ui;

import java.util.Objects;
import vn.hoso.base.OfficialTime;
import vn.hoso.base.ui.StatusBadge;
import vn.hoso.base.ui.StatusBadge.Tone;
import vn.hoso.base.ui.Texts;
import vn.hoso.organization.Account;

/** An account's state in words. */
final class AccountBadges {

    private AccountBadges() {}

    static StatusBadge of(Account account) {
        return switch (account.state()) {
            case OPEN -> new StatusBadge(Tone.GOOD, Texts.t("Đang hoạt động", "Open"));
            case OWES_NEW_PASSWORD -> new StatusBadge(Texts.t("Chờ đổi mật khẩu", "To change the password"));
            case LOCKED -> {
                String until = OfficialTime.dateTime(Objects.requireNonNull(account.lockedUntil()));
                yield new StatusBadge(Tone.WARNING, Texts.t("Tạm khóa đến ", "Locked until ") + until);
            }
            case DISABLED -> new StatusBadge(Tone.BAD, Texts.t("Đã vô hiệu", "Disabled"));
        };
    }
}
